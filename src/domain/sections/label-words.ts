/**
 * The words that printed section labels are made of, and what each may do in one.
 *
 * ../section-label says what a label means; here is only what may be one. `strong` words are labels
 * by themselves and seldom begin a sentence ("Methods"). `weak` ones are labels among other labels,
 * but begin sentences as well ("Patients"). `before` words stand before a label's main word
 * ("Main", "Research"), `after` words end one that those begin ("Trial number", "Aim of the
 * study"), `late` ones any ("Analysis used"), and `link` words join two.
 * A word may play several parts: "Study" qualifies in "Study design" and ends "Aim of the study".
 *
 * The words are ours, from general vocabulary; a word to add is a word in its line.
 */
import { fold } from '../text/fold';

/** Parts that a word may play in a label; bits of one number. */
export const STRONG = 1;
export const WEAK = 2;
export const BEFORE = 4;
export const AFTER = 8;
export const LINK = 16;
export const LATE = 32;

const ENGLISH = {
  strong: `
    background backgrounds introduction introductions intro rationale motivation motivations
    purpose purposes objective objectives aim aims goal goals hypothesis hypotheses
    design designs method methods methodology methodologies approach
    result results finding findings
    conclusion conclusions discussion discussions interpretation interpretations
    originality implications limitations recommendations
  `,
  weak: `
    abstract summary context contexts overview scope object history theory foundation foundations
    problem problems question questions issue issues challenge challenges need needs
    importance premise intention intent mission target proposal proposition
    approaches strategy strategies framework model models procedure procedures process protocol
    technique techniques intervention interventions treatment treatments therapy exposure exposures
    material materials setting settings location place site sites period duration
    participant participants patient patients subject subjects population populations sample samples
    respondents volunteers people women men children infants adults students nurses probands
    specimen specimens animal animals cadavers controls cohort casuistic
    measure measures measurement measurements outcome outcomes endpoint endpoints instrument
    instruments instrumentation variable variables predictor predictors criteria factors
    apparatus equipment data source sources datasets evidence literature selection
    extraction collection acquisition search identification eligibility inclusion exclusion
    analysis analyses statistics synthesis calculation calculations experiment experiments
    experimental simulation simulations computation implementation evaluation
    validation assessment assessments observation observations investigation investigations
    presentation diagnosis description course management operation surgery examination
    report case cases example examples experience experiences study studies trial trials review
    reviews survey test tests testing intervention comparison comparisons comparator
    effects efficacy safety toxicity harms benefits costs complications prognosis
    conclusive comment comments commentary remarks perspective perspectives outlook inference
    inferences lesson lessons message messages recommendation implication significance impact
    impacts relevance application applications applicability contribution contributions novelty
    value consequences consideration considerations suggestions highlights
    limitation strengths weaknesses caveats caution advances prospects
    practicality innovation innovations improvement improvements solution solutions
    registration registrations registry registries availability contact keywords keyword funding
    sponsor sponsorship disclosure disclosures ethics dissemination declaration declarations
    acknowledgements acknowledgments endorsement version supplement other others unlabelled
    references clinicaltrial clinicaltrials eudract isrctn prospero interest interests
    classification concept concepts definition definitions principle principles
    phenomenon features components characteristics indication indications
    mechanism mechanisms pathogenesis etiology aetiology epidemiology
    readers audience points point precis synopsis takeaway takeaways
    program programme project projects development product deliverables
    reporting agenda directions quality precision planning
    persons symptoms signs reviewers resources resource response sampling reports standards taxonomy
    title topic transmission viewpoints outline resolution pathophysiology contraindications conditions
    condition counseling counselling options developer rating factor basis contacts guideline
    guidelines consensus consequence histories record records units pattern patterns picture
    advantages actions websites coverage validity range reagents animals organisms advice evidence-base
  `,
  before: `
    main major key principal primary secondary general specific specifically overall final first
    important basic current recent preliminary previous prior earlier
    clinical clinically medical surgical nursing veterinary therapeutic diagnostic operative
    preoperative educational economic environmental ecological technological technical industrial
    practical practicable practice research theoretical managerial management policy political
    public social societal scientific ethical legal commercial business economical organizational
    study trial trials data literature evidence case patient patients sample population outcome
    outcomes treatment intervention statistical systematic historical conceptual empirical
    experimental experiment methodological analytical numerical mathematical
    search review selection inclusion exclusion selected independent dependent
    future further next new novel potential possible expected proposed
    human animal cadaver public health care disease cancer risk genetic
    work working paper article manuscript document project
    author authors authors' author's peer index mini lay plain condensed capsule simple short
    already known target time end start follow take bottom what where who how why
    competing conflict conflicts financial informed data-sharing
    electronic supplementary supplemental additional online controlled current registered
    identification trail clinicaltrial clinicaltrials iscrtn
    level levels class grade type types state statement statements field areas area
    laboratory physical pathological radiological intellectual
    null working specific retrospective prospective
    measurement measurements measured assessment analysis wider broader
    testing test summary reasons reason date role chance
    ethnopharmacological evidence-based quality power imaging image reference practitioner
    users user software hardware web site system problem problems question questions
    hypothesis-driven learning teaching lessons growing questions/purposes
    translational limitations baseline predictor genetic useful differential eligibility funding
    reviewer reviewers reviewer's reviewers' concluding critical emerging options disease expert
  `,
  late: `
    used assessed covered reviewed addressed measured collected considered examined included studied
    acquired performed learned learnt chosen synthesized synthesised employed taken
    number numbers id identifier identifiers statement statements url date
  `,
  after: `
    study studies work works paper article research review trial trials investigation project
    manuscript problem thesis practice policy society management survivors patients readers
    add adds new known already now no subject subjects
    identification information material materials name registry registries status word words key
    type types size sizes frame setting sets set base bases science sciences medicine education
    group groups field knowledge recommendation evidence features plan strategy question answer
    answers analyses chance measurement state art data consent approval approvals report reports
    gov com enrolment enrollment action actions message line home up series points points
    limitations conditions approach impact planning areas development validity literature scope time
    horizon perspective topic agreement controversy change harm harms harms gain ii iii iv i
    care rehabilitation industry provision use humans animals others focus opinion opinions
  `,
  link: `and & or of the for in on to with a an from by this our its is are not as at under vs about`,
};

/** Labels in other languages: strong, weak, and the words that join or qualify them. */
const FOREIGN = {
  strong: `
    antecedentes introducción introduccion objetivo objetivos propósito propósitos finalidad
    métodos metodología método diseño resultados hallazgos conclusiones conclusión discusión
    originalidad limitaciones implicaciones fundamento fundamentos
    introdução objectivo objectivos propósito metodologia desenho desenhos achados conclusões
    conclusão discussão originalidade limitações implicações
    introduction contexte objectif objectifs méthode méthodes méthodologie résultat résultats
    conclusions conclusion discussion originalité limites
    hintergrund einleitung einführung ziel ziele zielsetzung fragestellung methode methoden methodik
    ergebnis ergebnisse resultate schlussfolgerung schlussfolgerungen schlußfolgerung
    schlußfolgerungen diskussion fazit limitationen
    introduzione obiettivo obiettivi scopo scopi metodo metodi metodologia risultati risultato
    conclusioni conclusione discussione originalità
    achtergrond inleiding doel doelstelling methoden methode resultaten conclusie conclusies
    discussie bakgrund inledning syfte metod metoder resultat slutsats slutsatser diskussion
    baggrund formål metoder resultater konklusion konklusioner bakgrunn konklusjon hensikt
    tausta tavoite menetelmät tulokset johtopäätökset
    wstęp cel cele metody metoda wyniki wnioski wprowadzenie tło dyskusja
    úvod cíl metodika výsledky závěr závěry
    giriş amaç amaçlar yöntem yöntemler bulgular sonuç sonuçlar tartışma
    введение цель цели задачи методы методика метод результаты результат выводы вывод заключение
    обсуждение актуальность вступ мета методи результати висновки
    pendahuluan belakang tujuan metode metodologi hasil kesimpulan simpulan
    目的 背景 方法 结果 結果 结论 結論 讨论 討論 考察 对象与方法 資料與方法 资料与方法 材料与方法 对象和方法
    対象と方法 対象 成績 主要结果 结语 創新 局限性 意义
    배경 목적 방법 결과 결론 연구방법 연구목적 고찰
  `,
  weak: `
    contexto resumen resumo alcance problema justificación ámbito entorno pacientes paciente
    participantes sujetos material materiales materiais intervenciones intervenção mediciones
    medidas valor enfoque abordaje implicaciones recomendaciones contribución financiación palabras
    contribuição relevância amostra população pacientes pesquisa
    but buts matériel matériels matériaux patients population résumé valeur perspectives
    zusammenfassung patienten material materialien probanden bedeutung ausblick stichprobe
    interpretation wert ansatz anlass befunde
    materiali materiale pazienti premessa riassunto valore contesto
    samenvatting patiënten betekenis
    материалы материал пациенты новизна значимость
    enfoques abordagem abordagens palavras tipo clasificación classificação
    contribuciones contribuições implikationen vorgehensweise
  `,
  before: `
    implicaciones implicações limitaciones limitações valor palabras palavras tipo clasificación
    implications limites principales principaux principais principali wichtigste haupt mots
    praktische soziale theoretische klinische implicazioni limitazioni descripteurs
    научная практическая основные latar tujuan hasil metode resumen resumo
    considerações consideraciones contribuciones contribuições percurso
  `,
  late: ``,
  after: `
    prácticas práctica practices sociales social teóricas investigación estudio trabajo artículo
    articulo práticas prática sociais teóricas pesquisa estudo trabalho artigo papel clave claves
    chave chaves étude travail recherche pratiques sociales théoriques clés clefs studie arbeit
    untersuchung implikationen konsequenzen forschung pratiche sociali teoriche studio ricerca lavoro
    исследования работы penelitian penulisan relevanz bedeutung praxis
    finais finales metodológico metodológicas gestão
  `,
  link: `
    y e et und ed en och og ja i a и та dan
    de del la el las los da do das dos des du le les l della dello dei degli di der die das dem den
    des zur für para por pour van het av af
  `,
};

/** Folded word → the parts that it may play. */
export const LABEL_WORDS: ReadonlyMap<string, number> = buildTable();

const LONG_ENOUGH_FOR_A_SLIP = 8; // letters

/** One letter left out → the word. Two words one letter apart share such a rest. */
const RESTS: ReadonlyMap<string, string> = buildRests();

/**
 * The parts that a word may play, also if a letter is wrong in a long one: "Conculsion",
 * "limiations".
 *
 * @param word Folded.
 * @returns Bits; 0 for a word that is in no label.
 */
export function readMisprint(word: string): number {
  if (word.length < LONG_ENOUGH_FOR_A_SLIP - 1 || word.length > 20) return 0;
  const meant =
    RESTS.get(word) ??
    restsOf(word)
      .map((rest) => RESTS.get(rest))
      .find(isWord);
  return meant === undefined ? 0 : (LABEL_WORDS.get(meant) ?? 0);
}

function isWord(word: string | undefined): word is string {
  return word !== undefined;
}

function buildTable(): Map<string, number> {
  const table = new Map<string, number>();
  const parts = [
    ['strong', STRONG],
    ['weak', WEAK],
    ['before', BEFORE],
    ['late', LATE],
    ['after', AFTER],
    ['link', LINK],
  ] as const;
  for (const words of [ENGLISH, FOREIGN]) {
    for (const [part, bit] of parts) {
      for (const word of words[part].split(/\s+/u).filter(Boolean)) {
        const folded = fold(word);
        table.set(folded, (table.get(folded) ?? 0) | bit);
      }
    }
  }
  return table;
}

function buildRests(): Map<string, string> {
  const rests = new Map<string, string>();
  for (const [word, parts] of LABEL_WORDS) {
    if (word.length < LONG_ENOUGH_FOR_A_SLIP || (parts & (STRONG | WEAK)) === 0) continue;
    for (const rest of [word, ...restsOf(word)]) rests.set(rest, word);
  }
  return rests;
}

function restsOf(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
