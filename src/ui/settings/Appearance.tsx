import { SunMoon } from 'lucide-react';
import { lazy, memo, useState } from 'react';
import { Dialog } from '../parts/Dialog';
import { Late } from '../parts/Late';
import { Popover } from '../parts/Popover';

const AppearancePanel = lazy(() => import('./AppearancePanel'));
const TermLists = lazy(() => import('../marks/TermLists'));

/** How the page looks, as the reader chooses. */
export const Appearance = memo(function Appearance() {
  const [termsOpen, setTermsOpen] = useState(false);
  return (
    <>
      <Popover label="Theme and text" face={<SunMoon aria-hidden size={19} />}>
        <Late meanwhile={null}>
          <AppearancePanel onTerms={() => setTermsOpen(true)} />
        </Late>
      </Popover>
      <Dialog title="Highlight terms" open={termsOpen} onOpenChange={setTermsOpen}>
        <Late meanwhile={<p>Loading …</p>}>
          <TermLists />
        </Late>
      </Dialog>
    </>
  );
});
