/**
 * The words by which the printed label of an abstract's section is understood.
 *
 * The first rule that matches wins, so their order is the precedence for joined labels: what an
 * abstract ends with goes before what it sets out to do, that before what came out, that before how
 * it was done, and what sets the scene goes last. "Background and methods" is METHODS, "Methods and
 * results" RESULTS, "Aim and methods" OBJECTIVE, "Results and discussion" CONCLUSIONS.
 *
 * Words are matched against the folded label with one space between its words: "1. Résultats &
 * Discussion:" is read as `resultats and discussion`. Whole words stand between `\b`. A long stem
 * stands open, so that it holds for other forms, other languages, and words that were glued
 * together. Labels come from files: no expression may repeat without bound.
 *
 * Source of the categories: NLM, "Structured Abstracts in MEDLINE",
 * https://structuredabstracts.nlm.nih.gov/. The words are ours, from general vocabulary.
 */
import type { SectionCategory, SectionKind } from './section-kind';

export interface LabelRule {
  readonly kind: SectionKind;
  /** Where NLM files these words elsewhere than it files the kind. */
  readonly category?: SectionCategory;
  /** Any of them; a word to add is a line here. */
  readonly words: readonly RegExp[];
}

export const LABEL_RULES: readonly LabelRule[] = [
  // About the record rather than the research.
  {
    kind: 'other',
    words: [
      /\b(article|content|document|paper) (classification|type)s?\b/,
      /\btipo de (articulo|papel)\b/,
    ],
  },
  {
    kind: 'other',
    category: 'BACKGROUND',
    words: [
      /\bregist(er|ered|ries|ry|ration)/,
      /\bclinical ?trials?\b|\bcontrolled trials$|\beudract\b|\bisrctn\b|\bprospero\b/,
      /\b(study|trials?) (id|identification|identifier|number)s?\b/,
      /\bfund(ed|ing)\b|\bfinanc|\bfinanz|\bsponsor|\bgrants?\b|\bendorse/,
      /\b(competing|conflicts? of|declarations? of) interests?\b|\bdisclosures?\b/,
      /\backnowledge?ments?\b|\bauthors? contributions?\b|\bpeer review\b/,
      /\bkey ?words?\b|\bindex terms?\b|palabras clave|palavras chave|mots cles|schlusselwort/,
      /\bcontacts?\b|\bweb ?sites?\b|\baccess to\b|\bsupplement|\babbreviations?\b/,
      /\bavailability\b(?! and implementation)|\bdissemination\b|^titles?$|\bversion\b/,
    ],
  },

  // Phrases whose words mean something else when they stand alone.
  {
    kind: 'background',
    words: [
      /ethno ?pharm[ao]colog|\bimportance (of|in|to) the field|\bstatements? of (the )?problem/,
    ],
  },
  { kind: 'findings', words: [/\bmain messages?\b/] }, // what a review for general practice says
  {
    kind: 'design',
    words: [
      /\b(class|grade|level|quality|strength)s? of (\w{1,20} )?(evidence|recommendation)/,
      /\btime (frame|horizon|period)|\bareas? covered|\bscope of (the |this )?review/,
      /\btest(s|ed|ing)? (of )?(the )?hypothes|\bhypothesis test/,
      /\bpractice (description|innovation|pattern|setting)/,
      /\btechnical (aspect|consideration|detail|note)|\bof interest\b/,
      /\bethic|\binformed consent\b|\bapproval/,
    ],
  },

  // What an abstract ends with.
  { kind: 'conclusions', words: [/conclu[ds]|discus|diskuss|schlussfolger|interpretat|\bfazit\b/] },
  {
    kind: 'social',
    words: [
      /\bsoci(al|etal) ?(consequence|impact|implica|relevance|significance|value)/,
      /\b(impact|implica\w{0,8}|relevance|value) (for|on|to) society/,
      /\bimplica\w{0,8} soci/, // "Implicaciones sociales", "Implicações sociais"
    ],
  },
  { kind: 'practical', words: [/practica|\bpratic|implica\w{0,8} .{0,40}\b(policy|practice)\b/] },
  {
    kind: 'limitations',
    words: [
      /limita[ctz]|limitier|\blimite?s\b|\b(caution|caveat|strength|weakness)(es|s)?\b/,
      // Emerald prints "Research limitations/implications" as one section.
      /\b(research|theor\w{0,8}) ?.{0,20}implica|implica\w{0,8} for (\w{1,20} )?(research|theory)/,
    ],
  },
  { kind: 'conclusions', words: [/\bimplications? of\b/] },
  {
    kind: 'practical',
    words: [
      /implicat|implicac|implicaz|implikat|\brelevan(ce|cia|z)\b/,
      /\bapplicab|\bapplication|\bimpact (for|on)\b/,
      /\b(and|for|in|to) (\w{1,20} )?practice\b|\bpractice (guideline|point)|\bpractitioners?\b/,
      /\bclinical (\w{1,20} )?(advantage|benefit|impact|importance|significan|utility|value)/,
    ],
  },
  {
    kind: 'originality',
    words: [
      /originali|\b(novelty|value|valor|valeur)\b|\bcontributions?\b|\badvances? in knowledge\b/,
      /\bwhat (are|is|s) (new|novel|original)\b|contribuc|contribuic/,
      /\b(article|it|paper|research|review|study|this) adds?\b/,
    ],
  },
  {
    kind: 'conclusions',
    words: [
      /recomm?end|perspectiv|\b(future|further|next|outlook|prospects?)\b/,
      /\b(agenda|areas?|directions?|timely) for (\w{1,20} )?research\b/,
      /\b(growing|key|learning|teaching) (\w{1,20} )?points?\b/,
      /\btake home\b|\bbottom line\b|\bso what\b/,
      /\b(advice|highlight|lesson|message|opinion|pearl|pitfall|remark|speculation|suggestion)s?\b/,
      /\b(comment|consequence|considera[ct]|impact|inference|reflection)/,
      /\b(condensed|lay|language|patient) (abstract|summary)\b|\bprecis\b|\bsynopsis\b/,
      /\bsummary (answer|points?|statement)\b/,
    ],
  },

  // What was wanted.
  { kind: 'findings', words: [/\b(critical|key) issues?\b/] },
  { kind: 'design', words: [/\btarget (audience|group|population)/] },
  {
    kind: 'purpose',
    words: [
      /objecti|objetiv|obiettiv|purpos|hypothes|hipotes|\bintent/,
      /\bproposals?\b|\bproposit|\bproposed (study|work)/,
      /\b(aim|challenge|goal|issue|mission|object|problem|question|target|topic)s?\b/,
      /\bziele?\b|zielsetzung|fragestellung|\bscopo\b|\bfinalidade?\b|^buts?\b/,
      /\b(rationale|reasons?) for (the|this) (research|review|study|work)\b/,
      /\b(background|introduction) and rationale\b|\bpremise/,
      /\bscope\b(?! and background)|\bfocus of\b/,
    ],
  },

  // What came out.
  { kind: 'findings', words: [/result|risultat|ergebnis/] },
  // The story of a patient: its findings are those of the examination.
  {
    kind: 'design',
    words: [
      /\bcases? (descri|diagnos|histor|presentation|reports?\b|series|stud|summar)/,
      /\b(clinical|medical|patient) history\b|\bhistory and\b/,
    ],
  },
  {
    kind: 'findings',
    words: [
      /finding|\b(achados|befunde?|hallazgos?)\b/,
      /\b(key|main|major|principal) outcomes?$|\b(main|major|principal) outcomes? and (?!measur)/,
    ],
  },

  // How it was done.
  {
    kind: 'background',
    words: [
      /\b(already|is|was) known\b/,
      /\b(earlier|preliminary|previous|prior|related) (research|stud|work)/,
    ],
  },
  // Outcomes to be measured are a plan, outcomes alone a result.
  {
    kind: 'design',
    words: [
      /outcomes? ?.{0,40}(assess|criteri|measur|method|param|variab)|\bend ?points?\b/,
      /\b(measure|measurement|option|predictor)s? .{0,40}\boutcomes?\b/,
      /\b(primary|secondary) outcomes?\b/,
    ],
  },
  { kind: 'findings', words: [/\boutcomes?\b/] },
  {
    kind: 'design',
    words: [
      /method|metod|\bmaterial|\bdesigns?\b|\bdiseno\b|\bdesenho\b|\bapproach|\benfoque\b/,
      /\bstrateg|\b(framework|plan|procedure|process|protocol|technique|tool)(es|s)?\b/,
      // Who or what was studied.
      /participant|patient|pacient|pazient|population|poblacion|\bsubjects?\b/,
      /\bsampl(e|es|ing)\b|\b(animal|cadaver|cohort|control|group|host|specimen)s?\b/,
      /\b(adult|infant|nurse|parent|person|proband|respondent|reviewer|student|volunteer)s?\b/,
      /\bpeople\b|\b(wo)?m[ae]n\b|\bchild(ren)?\b|\brecruit|\brandomi[sz]|\ballocation\b|\benrol/,
      // Where and when.
      /\b(duration|hospital|institution|location|period|place|setting|site)s?\b/,
      /\bareas?\b(?! of)|\bambito\b|\bentorno\b/,
      // What was done.
      /interven|\btreatments?\b|\btherap|\bsurg(ery|eries|ical)\b|\bexposures?\b/,
      /\b(course|device|drug|management|medication|operation|prevention|training)s?\b/,
      // What was measured, and with what.
      /measur|\b(factor|indicator|parameter|predictor|rating|scale|variable)s?\b|\bcriteri/,
      /\b(comparison|comparator|exclusion|inclusion|selection)s?\b|\beligib|\bcalculat/,
      /\btest(s|ing)?\b|\binstrument|\bequipment\b|\bapparatus\b|\b(questionnaire|survey)s?\b/,
      // What was read.
      /\b(extraction|origin|search|searches|source)s?\b|\bliterature\b|\bbibliograph/,
      /\bdata (acqui|analy|base|collect|extract|identif|quality|select|set)/,
    ],
  },
  { kind: 'findings', words: [/synthes[ie]s/] },
  {
    kind: 'design',
    words: [
      /\bevidence\b|\breview(s|ed)?\b|\bresources?\b|\bpublications?\b/,
      /\banaly[sz]|\banalis|\bstatisti|\bestadisti|\bexperiment|\bmodel|\bsimulat|\bcomput/,
      // The case.
      /\b(case|investigation|observation|presentation|sign|symptom)s?\b|\bdiagnos/,
      /\bclinical (course|data|descri|features?|picture|reports?)/,
      /\bpatho(gen|phys)|\b(complication|contraindication|mechanism|transmission)s?\b/,
      /\bmorpholog|\bphysiolog|\bpharmaco|\bdos(e|es|age)\b|\blife cycle\b/,
    ],
  },
  {
    kind: 'findings',
    words: [
      /\bevaluation|\b(assessment|examination|example|experience|response)s?\b|\bprogno/,
      /\beffect|\befficacy\b|\bsafety\b|\btoxic|\badverse\b|\b(benefit|cost|harm|risk)s?\b/,
      /\bfollow ?up\b|\bvalid(ation|ity)\b|\bprogress|\bachievement|\bperformance\b/,
      /\bchanges?\b|\bagreement|\bconsensus\b|\bcontrovers|\bviewpoints?\b|\breaders? will\b/,
      /\b(incidence|mortality|prevalence|survival|trend)s?\b/,
      /\bcurrent status\b|\bmain (body|text)\b/,
    ],
  },

  // What sets the scene.
  {
    kind: 'background',
    words: [
      /background|hintergrund|antecedent|\bfundament|introdu|\bintro\b|einleitung|\bcontext/,
      /\brationale?\b|\b(motivation|reason)s?\b|\bjustific|\boverview|\bhistor|\bepidemiolog/,
      /\b(advance|current|knowledge|known|recent|situation)s?\b|\bstate of (the )?art\b/,
      /\btheor|\bprincip|\bbas[ie]s\b|\bdefinition|\b(argument|audience|construct)s?\b|\ba?etiolog/,
    ],
  },

  // Words that say little, so that any other goes first.
  { kind: 'conclusions', words: [/\bsignifican/] },
  { kind: 'purpose', words: [/\bimportance\b|\boutline\b/] },
  {
    kind: 'design',
    words: [
      /\b(development|implementation|innovation|program|project|solution|technolog)/,
      /\b(classification|concept|description|identification|indication|report|taxonom)/,
      /\b(characteristic|component|feature|option|phenomenon|standard|system|type|value)s?\b/,
      /\b(curricul|educat|environment|laborator|monitor|organi[sz]|screening|step|structur|teach)/,
      /\bdata\b|\bstud(y|ies)\b|\btrials?\b|\bimprovement/,
    ],
  },
  { kind: 'conclusions', words: [/\bsummar|advantage|\bactions?\b/] },

  // Other languages, as far as no stem above holds their words.
  {
    kind: 'conclusions',
    words: [
      /slutsats|konklu[sz]|johtopaato|\bwnios|\bzaver|\bsonuc|вывод|заключени|обсужден|висновк|simpulan/,
      /dyskusj|tartism|结论|結論|讨论|討論|结语|考察/,
      hangul('결론'),
      hangul('고찰'),
    ],
  },
  {
    kind: 'purpose',
    words: [
      /\bdoel|\bsyfte|\bformal\b|hensikt|tavoite|\bcele?\b|\bcile?\b|\bamac|цел[ьи]|задач|мета|tujuan/,
      /\bproblema\b|目的|目标|目標/,
      hangul('목적'),
    ],
  },
  {
    kind: 'findings',
    words: [
      /tulokset|\bwyniki|vysledk|bulgular|результат|\bhasil\b|结果|結果|成績/,
      hangul('결과'),
    ],
  },
  {
    kind: 'design',
    words: [
      /menetelm|yontem|метод|материал|пациент|对象|対象|資料|资料|材料|方法/,
      /sujetos|materiai|materiel|mediciones|medidas|amostra|stichprobe|probanden|desenhos|abordaje/,
      /abordagem|vorgehen/,
      hangul('방법'),
      hangul('대상'),
    ],
  },
  {
    kind: 'background',
    words: [
      /achtergrond|\bbaggrund|bakgrun[dn]|inl(ei|ed)ning|inleiding|tausta|wstep|wprowadz|\btlo\b|\buvod/,
      /\bgiris\b|введени|актуальност|вступ|pendahulu|belakang|einfuhrung|contesto|背景|緒言/,
      hangul('배경'),
    ],
  },
  { kind: 'originality', words: [/новизн|创新|創新|\bvalore\b/] },
  { kind: 'limitations', words: [/局限/] },
  { kind: 'practical', words: [/значимост|意义|意義/] },
];

/** Folding takes the syllables of Hangul apart, so it does with those of a rule. */
function hangul(word: string): RegExp {
  return new RegExp(word.normalize('NFKD'), 'u');
}
