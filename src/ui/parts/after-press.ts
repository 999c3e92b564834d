/**
 * Calls back once the pointer that is down is up again, and its click has gone where it was meant;
 * at once where none is down. What closes as it loses the focus would otherwise move the button
 * that was pressed away from below the pointer, and the click would be lost.
 */
export function afterPress(callBack: () => void): void {
  if (!isDown) {
    callBack();
    return;
  }
  waiting.push(callBack);
}

let isDown = false;
let waiting: (() => void)[] = [];

function release(): void {
  isDown = false;
  const due = waiting;
  waiting = [];
  setTimeout(() => {
    for (const each of due) each();
  });
}

addEventListener('pointerdown', () => (isDown = true), { capture: true });
addEventListener('pointerup', release, { capture: true });
addEventListener('pointercancel', release, { capture: true });
