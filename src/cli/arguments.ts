import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CannotDo } from './terminal';

/** Options by name: those that take a value, and those that are there or not. */
type OptionTypes = NonNullable<ParseArgsConfig['options']>;

type Parsed<Types extends OptionTypes> = ReturnType<
  typeof parseArgs<{ options: Types; allowPositionals: true }>
>;

/** @throws CannotDo for an option that is not named in `options`, or that lacks its value. */
export function parseArguments<const Types extends OptionTypes>(
  args: readonly string[],
  options: Types,
): Parsed<Types> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CannotDo(describe(error as NodeJS.ErrnoException), { cause: error });
  }
}

/** Node says it in several sentences, and in words for programmers. */
function describe({ code, message }: NodeJS.ErrnoException): string {
  const option = /--?[^' ]+/u.exec(message)?.[0] ?? 'an option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `There is no option ${option} here; put “--” before a query that begins with “-”.`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const isSwitch = message.includes('does not take');
    return `The option ${option} ${isSwitch ? 'takes no value' : 'needs a value'}.`;
  }
  return message;
}

/** @throws CannotDo unless it is a whole number above 0. */
export function readLimit(value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const limit = Number(value);
  if (/^\d+$/u.test(value) && limit > 0 && Number.isSafeInteger(limit)) return limit;
  throw new CannotDo(`--limit must be a whole number above 0, got “${value}”.`);
}
