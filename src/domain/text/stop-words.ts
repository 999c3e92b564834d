/**
 * English words that carry grammar rather than subject. Searching passes over them, and no
 * suggested keyword begins, ends or is broken by one.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am among
  an and another any are around as at be became because become been before behind being below
  between both but by can cannot could did do does done down during each either else even ever
  every few for from further had has have having he hence her here hers him his how however i if
  in including indeed instead into is it its itself just less many may me might more moreover most
  much must my namely neither never nevertheless no nor not now of off often on once one only onto
  or other others our ours out over own per perhaps rather s same she should since so some still
  such t than that the their theirs them themselves then there thereby therefore these they this
  those through throughout thus to together too toward towards two under until up upon us very via
  was we were what when where whereas whether which while who whom whose why will with within
  without would yet you your`.split(/\s+/u),
);
