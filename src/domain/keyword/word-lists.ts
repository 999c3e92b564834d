/**
 * The English words that suggested keywords must do without, or can do little with.
 *
 * Folded, in American and British spelling. Taken from the words most common to abstracts of
 * computer science and of medicine, and sorted by hand. A word too many costs a suggestion now and
 * then; a word too few prints a fragment.
 */

/** Verbs, by their base, that tell what authors and their results do. No form names a subject. */
export const REPORTING_VERBS = words(`
  accept accommodate accomplish achieve acknowledge acquire add address adhere administer adopt
  advance advocate affect agree alleviate allow alter ameliorate analyse analyze anticipate
  appear apply argue arise ascertain ask assert assess assign associate assume attain attend
  attenuate attribute augment avoid become begin behave believe belong bring calculate call
  capitalise capitalize carry categorise categorize characterise characterize choose circumvent
  clarify combat combine come compare compensate complain comprise concentrate conclude conduct
  confer confirm conjecture consider consist constitute contain continue contribute converge
  convert convey cope correspond counteract create deal decide decompose decrease deduce deem
  define delineate deliver demonstrate denote depend derive describe deserve determine devise
  differ discontinue discuss distinguish draw elaborate elicit elucidate emphasise emphasize
  employ enable encounter encourage enforce engage enhance ensure entail enter enumerate
  eradicate establish evaluate examine exceed exclude execute exemplify exert exhibit exist
  expect explain explore extend facilitate fail favor favour feel fill find follow formalise
  formalize formulate foster fulfil fulfill gather generalise generalize get give go grow handle
  happen harness highlight hold hope hypothesise hypothesize identify illustrate imply impose
  improve incentivise incentivize include incorporate increase incur indicate induce infer
  initiate intend interfere introduce investigate involve judge justify keep know lack lead lend
  let leverage lie look lose maintain make maximise maximize meet mention merit minimise
  minimize mitigate modify motivate narrow necessitate neglect note notice observe obtain
  obviate occur offer outline outperform overcome overlook parallelise parallelize participate
  perform permit persist pertain pinpoint play pose possess postulate precede prepare present
  preserve prevent proceed produce prolong promise promote propagate propose prove provide
  pursue put quantify quit raise realise realize receive recommend recruit reduce refer refine
  reflect regard relate rely remain remove render replace replicate report represent require
  resemble resolve resort respond restrict result retain reveal revisit satisfy say see seek
  seem select serve shed show showcase simplify sketch specify speculate start strengthen strive
  substantiate succeed suffer suggest suit summarise summarize suppose suppress surpass tackle
  take tend think thrive tolerate try turn uncover undergo underlie underline underpin
  understand undertake unify unveil utilise utilize validate vary verify want warrant wish
  witness worsen`);

/** Verbs whose participles name and describe subjects: "machine learning", "extended family". */
export const NAMING_VERBS = words(`
  accelerate activate adapt adjust advertise align assist automate build calibrate check
  classify collect communicate compete compute connect constrain cooperate coordinate correlate
  detect diagnose differentiate discover discriminate dominate eliminate embed encode estimate
  evolve expand explicate exploit expose express generate govern guide heal help impair inform
  inhibit integrate interact interpret invest isolate learn localise localize locate manage
  mediate mimic moderate modulate monitor move negotiate operate optimise optimize organise
  organize perceive predict prescribe protect recognise recognize reconstruct recover regulate
  relax reproduce restore retrieve run simulate solve stabilise stabilize stimulate stop survive
  sustain synthesise synthesize teach transform translate treat tune visualise visualize weigh
  write`);

/** Forms that no rule gives, and participles of verbs whose base is a noun as well ("change"). */
export const VERB_FORMS = words(`
  aimed aiming arose attempted attempting based began benefited borne brought built came
  captures caused causing challenged changed changing chose chosen claimed claiming completed
  concerned concerning constructed constructs develop developed develops drawn drew driven
  driving emerge emerged emerges estimating experienced faced facing fell felt focused focusing
  focussed focussing forgetting found gained gaining gave given gone got gotten grew grown held
  helped helping impacted impacting influenced influencing kept knew known laid lain leave
  leaving led left lent linked locating lost made managing meant measured measuring met moved
  named naming needed needing overcame paid placed placing popularizing predicting proven ranged
  ranging reached reaching reviewed reviewing said sat saw seen sent shares shown sought spent
  spoke studied studying supported supporting taken tested thought took treated undergone
  underlay underlying understood undertook underwent used uses using viewed viewing went won
  worked written wrote yielded yielding yields`);

/** Adjectives and pronouns that judge or count a subject and do not name it. */
export const JUDGING_WORDS = words(`
  able abovementioned acceptable actual additional adequate affordable aforementioned ambitious
  amenable anyone anything apparent applicable appropriate arbitrary attractive available aware
  beneficial best better big bigger biggest brief broad broader capable careful certain
  challenging cheap cheaper clear closer coherent comparable compelling comprehensive
  conceivable concise conclusive conducive considerable consistent convenient conventional
  convincing correct crucial current deeper demonstrative desirable desired detailed different
  difficult difficulties difficulty diverse dramatic due earlier earliest easier easy effective
  efficient elegant enormous enough entire equal essential everyday everyone everything evident
  exact excellent exciting extensive extra extreme familiar far faster favorable favourable
  feasible fewer final finer former forthcoming fruitful full fundamental future good great
  greater greatest hard harder helpful higher highest holistic huge ideal identical immediate
  important impossible impressive in-depth inadequate inappropriate indispensable inherent
  initial innovative insightful instrumental insufficient interested interesting intriguing key
  larger largest last later latest latter least lighter limited little long-standing longer
  longest lower lowest main major meaningful mere minimal minor modest mutual necessary
  negligible new newer next non notable noteworthy nothing noticeable novel numerous obvious old
  older oneself opposite original outstanding overall paramount particular past perfect
  plausible pleasing poor poorer popular possible potential powerful practicable precise
  preferable preliminary previous principal prior prominent prompt proper quicker rapid rare
  ready real-world reasonable recent relevant remarkable respective rich richer rigorous safer
  satisfactory scarce separate serious several shorter shortest significant similar simple
  simpler simplest simultaneous single slight slower small smaller smallest so-called sole solid
  someone something sophisticated special specific state-of-the-art straightforward striking
  strong stronger strongest subsequent substantial successful sufficient suitable superb
  superior sure surprising tentative thorough tiny today total tremendous true typical ultimate
  unable unclear underexplored unexpected unexplored unique unknown unprecedented unresolved
  unusual up-to-date useful usual valuable various vast versatile viable vital weaker
  well-established well-known whatever whichever whoever whomever wider widespread willing worse
  worst worth worthwhile wrong younger youngest`);

/** Adverbs and connectives without "-ly" that are not among the stop words. */
export const CONNECTIVES = words(`
  abroad afterwards ago ahead al alike alone altogether amongst anyway apart arent aside away
  backward barring besides beyond ca cant cf contrary conversely couldnt despite didnt doesnt
  dont downstream eg elsewhere et etc except forth forward furthermore hadnt hasnt havent
  hereafter hereby herein hitherto ie ii iii inter isnt iv ix lately like likewise maybe means
  meanwhile nearby nonetheless notwithstanding nowadays otherwise plus quite regardless resp
  seldom shouldnt sometimes somewhat soon thanks thats thence thereafter therein thereof theres
  till unless unlike versus vi vii viii viz vs wasnt werent whats whereby wherein whilst wont
  worldwide wouldnt yes`);

/** Words in "-ly" that are no adverbs. */
export const NOT_ADVERBS = words(`
  anomaly assembly butterfly daily duopoly early elderly family friendly hourly italy july
  monopoly monthly multiply oligopoly poly quarterly rally reply supply user-friendly weekly
  yearly`);

export const NUMBER_WORDS = words(`
  billion billions dozen dozens eight eighth eleven fifteen fifth fifty first five forty four
  fourth half halves hundred hundreds million millions nine one-third percent percentage quarter
  second seven seventh six sixth sixty ten third thirty thousand thousands three threefold
  thrice twelve twenty twice two-thirds twofold zero`);

/** Months, days, units, the abbreviations in which results are printed, and pieces of markup. */
export const MEASURES_AND_DATES = words(`
  aes ancova anova aor apr april arr auc aug august bid bpm cdot century ci cis cm cmax com cran
  day days decade decades december degree degrees df dl doi emph eur feb february frac friday gb
  geq ghz github hour hours hr href hrs html http https hz inc infty iqr isbn jan january jul
  july jun june kb kg khz km leq ltd march mathbb mathbf mathcal mathit mathrm mb mcg mg mhz
  microg microgram micrograms microm minute minutes ml mm mmhg mmol mol monday month months
  mumol ng nm nmol nnt nov november ns oct october org ors pdf pg rr rrs saturday sd sds seconds
  sep sept september situ spss sqrt sum sunday tb textbf textit texttt thursday tid tmax tuesday
  url usd vitro vivo wednesday week weeks www year years`);

/** Nouns for the paper itself: nothing in "case study research" is a subject. */
export const PAPER_NOUNS = words(`
  abstract aim aims article articles author authors chapter conclusion conclusions discussion
  findings manuscript objectives originality overview paper papers purpose purposes reader
  readers section sections studies study subsection thesis`);

/**
 * Nouns and adjectives of any science. They name a subject only together with a word that is not
 * among them: "data" and "data model" say little, "open data" much.
 */
export const GENERIC_WORDS = words(`
  ability abnormality absence absolute academic acceptability access accordance accuracy
  accurate action active activity adaptive addition adult advantage advent adverse aetiology age
  aid algorithm alignment alpha alternative amount analysis analyst analytic analytical answer
  answering application approach area argument arm aspect assessment assumption attempt
  attention automated automatic availability average background base baseline basic basis
  benchmark benefit beta bias binding blind block bootstrap bottom bound box building candidate
  capability capacity case category cause center central centre challenge change character
  characteristic chi choice circumstance claim class classic classical clinical close closed
  coefficient cohort collection combination comment common comparative comparison complete
  complicated component compound computation computational concentration concept conceptual
  concern condition confidence configuration consensus consequence consideration constant
  constituent constraint construct construction contact content context continuity continuous
  contrast contribution control controlled core correction correlation cost count country course
  creation criteria criterion critical cross-over crossover cumulative curve cycle daily data
  database dataset date debate deep default deficit definition delay delta demand dependence
  dependent depth description descriptive design detail determinant determination development
  device difference dimension direct direction discovery display distance distribution doctor
  domain dose double double-blind drawback driver dynamic early ease effect effectiveness
  efficacy efficiency effort element emergence emphasis empirical end entity environment epsilon
  equation equivalent era erratum error estimator etiology evaluation event evidence evolution
  example existence expectation experience experiment experimental explanation explicit
  exploration exponent expression extension extent external facet fact factor failure fast
  feasibility female figure file finite first-line fixed flexible focus fold follow-up form
  formal formation formula formulation foundation fraction framework free frequency frequent
  function functional functionality functioning gain gamma gap general generation generic global
  goal grade group growth guideline hazard healthy height heterogeneous hierarchical high
  historical hybrid hypothesis idea identification illustration impact implementation
  implication implicit importance improvement incidence independent index indicator indirect
  individual induction influence informal informative infrastructure initiation input insight
  instance institution institutional instrument intelligent intensity intensive interaction
  interactive interest interface intermediate internal international interpretation
  interquartile interval intervention introduction investigation issue item joint kind lambda
  large late layer length letter level light likelihood limit limitation line linear link list
  literature local location long long-term loss low majority male man manner map mapping
  matching material matter maximal maximum mean meaning measure measurement mechanism median
  medium member men message method methodological methodology metric mild-to-moderate mind
  minimum missing mixed mixing mode model modeling modelling modern modification motion
  motivation movement mu multi multicenter multicentre multiple multivariate name national
  natural nature need negative node non-inferiority norm normal notation notion number object
  objective observation observational occurrence odds online open-ended open-label operation
  operator opportunity optimal optimum option order ordinary origin outcome output package page
  pair paradigm parallel parameter part partial participant participation party passive path
  patient pattern people perception performance period permanent person perspective phase
  phenomena phenomenon phi picture piece pilot place placebo placebo-controlled plan plenty
  point population position positive possibility power practical practice practitioner precision
  prediction predictive preparation presence pressure prevalence primary principle private
  probability problem procedure process processing product production professional program
  programme progress project promotion proof property proportion proposal prospect prospective
  protocol provider psi public pure qualitative quantitative quantity query question random
  randomised randomised-controlled randomized range rank rate ratio rationale rct reach real
  real-time realization reason recommendation record recovery recruitment reduction reference
  regime region regional regression regular relation relationship relative release relevance
  reliability reliable remark reply representation representative request requirement research
  researcher resource respect respondent responder response responsibility retrospective return
  reverse review robust role rule sample scale scaling scenario scheme scholar scientific
  scientist scope score secondary selective sense sensitivity sequence sequential set setting
  severe shape share shift short short-term side sight sigma sign significance similarity
  simulation site situation size slope slow solution sort source space sparse specification
  speed spread stability staff stage standard state statement static statistic statistical
  status stay step story strategic strategy stream strength strict string structural structure
  style subgroup subject subjective subset success summary supplementary supply support surface
  survey switch symptom system systematic table target task technical technique temporal
  tendency term test testing text theorem theoretical theory therapy theta thing threshold time
  tool top trade-off tradition traditional trained training transition treatment trend trial
  trigger tutorial type uncertainty uniform unit univariate universal update upper usage use
  utility validation validity value variable variance variation variety version view volume
  volunteer way weak weight whole wide work workshop world writer year-old young`);

/** Nouns that name a subject with any other word, and alone too wide a one: "decision support". */
export const WIDE_NOUNS = words(`
  attack body child classification code communication community company complex complexity
  consumer decision detection disease drug education estimation expert feature field hand head
  health heart home information integration job journal knowledge language law library
  management market mass mixture mortality organisation organization policy quality reality risk
  safety school science sector security selection service signal skill society software
  stakeholder survival teacher team technology topic university user woman women`);

/** Nouns that frame a subject: "open data phenomenon" is about open data. */
export const FRAMING_NOUNS = words(`
  ability absence advantage agenda amount approach argument aspect availability background basis
  benefit bulk candidate case category chance circumstance combination comparison concept
  consequence consideration context contrast contribution core criterion date detail dimension
  direction ease effectiveness effort element emergence emphasis end era example existence
  extent fact fashion figure form formulation foundation framework goal group hand idea
  implication importance insight instance interest interplay introduction issue item kind
  landscape limit limitation line majority manner matter mean member multicenter multicentre
  name nature notion number objective observation occurrence opportunity origin part participant
  perspective phase phenomena phenomenon piece pilot place position possibility presence
  proportion prospect quantity range realm reason recommendation reduction relevance research
  respect round scenario scholar sense setting share side significance situation sort source
  specialist standpoint statement step subgroup subject summary term thing type value variety
  version view viewpoint way world`);

/** Adjectives that no suffix gives away. */
export const ADJECTIVES = words(`
  abundant adjacent african aged american ancient apt asian bare bayesian bivariate blind bright
  broken canadian chinese clean coarse cold concrete concurrent confident congruent constant
  convex cool crude dark dead deep deficient dense discrete disjoint distant distinct divergent
  dominant dry dull dutch eastern egyptian elderly emergent european false flat foreign fragile
  frail free french fresh frozen fuzzy gaussian german greek gross heavy hidden hot human ill
  inconsistent indian inner innocent intact intelligent intense invariant iranian israeli
  italian japanese juvenile kazakh korean large latent latin lean long loose loud low malaysian
  malignant markovian mature mexican mild mobile modern multivariate near neat nigerian
  nonlinear northern norwegian obese offline online opaque open oral outer pakistani pale
  parallel permanent persistent polar portuguese post pre predominant prevalent private prone
  pure quick quiet raw recurrent redundant remote resilient resistant rigid rough round rude
  russian safe salient secure senior severe shallow sharp silent slow smart smooth soft southern
  soviet sparse square stiff strict stringent subtle sudden swiss tall thick thin tight tolerant
  transient transparent ukrainian univariate urban urgent vague vietnamese violent warm welsh
  western wet wide wild wise`);

/** Before the hyphen they make an adjective: "high-dimensional", "two-way", "non-linear". */
export const ADJECTIVE_COMPOUND_BEGINNINGS = words(`
  double first full half hard high large long low mild multi non one open post pre quasi second
  semi short single small third three two`);

/** Behind the hyphen they make an adjective: "data-driven", "cost-effective", "time-varying". */
export const ADJECTIVE_COMPOUND_ENDINGS = words(`
  aware blind bound centric class cost critical day dependent dimensional domain driven edge
  effective efficient end fold free friendly grade independent intensive invariant known label
  level life like line linear long modal moderate month old only optimal order parametric
  performance preserving quality rate ready resolution rich saving scale sensitive severe specific
  stage standing state step term threatening time type value varying wide wise world year`);

/** First they are left of "two dimensional", "least squares", "New York"; and "use" is a verb. */
export const LEFTOVERS = words(`
  dimensional ill jersey posteriori priori squares use york zealand`);

/** Nouns with the suffix of an adjective. */
export const NOUNS_LIKE_ADJECTIVES = words(`
  additive adhesive adjective alternative animal antibiotic antiseptic approval archive
  arithmetic arrival arsenal cable capital ceramic characteristic chemical clinic collective
  comic conservatory contraceptive cosmetic critic crystal denial derivative directive directory
  diuretic epidemic fabric factory festival heuristic history hospital imperative incentive
  infinitive initiative interval inventory journal laboratory logic lyric magic mammal manual
  material mechanic metal metric mosaic motive music narcotic narrative native numeral objective
  observatory operative pandemic panic perspective plastic portal prebiotic preservative
  primitive probiotic professional psychedelic radical rebuttal referral removal renewal
  repository representative republic retrieval rhetoric ritual rubric semifinal signal skeptic
  statistic story subjunctive survival table tactic terminal territory timetable topic traffic
  trajectory trial variable vegetable withdrawal`);

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}
