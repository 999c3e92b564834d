/**
 * What LaTeX's commands stand for in Unicode.
 *
 * Source: "The LaTeX Companion", 2nd edition, tables of text symbols and of mathematical symbols;
 * unicode-math's symbol list (Robertson, CTAN) for the code points.
 */

/** "name character name character …", for tables that can be read. */
function table(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.trim().split(/\s+/u);
  const entries = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2)
    entries.set(words[at] ?? '', words[at + 1] ?? '');
  return entries;
}

/** Combining marks, by the command that sets them on the letter behind it. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['G', '\u030F'],
  ['U', '\u030D'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['h', '\u0309'],
  ['t', '\u0361'],
  ['textcommabelow', '\u0326'],
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['mathring', '\u030A'],
  ['check', '\u030C'],
  ['vec', '\u20D7'],
]);

/** What an accent on nothing prints: "\~{}" in an address is a tilde. */
export const BARE_ACCENTS: ReadonlyMap<string, string> = new Map([
  ['~', '~'],
  ['^', '^'],
  ['`', '`'],
  ["'", "'"],
  ['"', '"'],
]);

/** Letters and signs of text: blanks behind the command belong to it. */
export const TEXT_SYMBOLS = table(`
  i ı j ȷ ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð th þ TH Þ dj đ DJ Đ
  ng ŋ NG Ŋ ij ĳ IJ Ĳ textdong ₫
  textendash – textemdash — textquotesingle ' textquoteleft ‘ textquoteright ’
  textquotedblleft “ textquotedblright ” textquotedbl " quotedblbase „ quotesinglbase ‚
  lq ‘ rq ’ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq ›
  guillemotleft « guillemotright » guillemetleft « guillemetright »
  guilsinglleft ‹ guilsinglright ›
  textless < textgreater > textbar | textbackslash \\ textunderscore _ textdollar $ textampersand &
  textasciitilde ~ texttildelow ~ textasciicircum ^ textasciigrave \` textasciidieresis ¨ textasciiacute ´
  textasciimacron ¯ textbraceleft { textbraceright } textvisiblespace ␣ textexclamdown ¡
  textquestiondown ¿ textellipsis … ldots … dots … textperiodcentered · textbullet •
  textregistered ® circledR ® texttrademark ™ textcopyright © copyright © textservicemark ℠
  pounds £ textsterling £ texteuro € euro € EUR € textyen ¥ textcent ¢ textcurrency ¤
  S § textsection § P ¶ textparagraph ¶ dag † textdagger † ddag ‡ textdaggerdbl ‡
  textdegree ° degree ° textcelsius ℃ celsius ℃ textohm Ω textmho ℧ textmu µ textmicro µ
  textordfeminine ª textordmasculine º textonesuperior ¹ texttwosuperior ² textthreesuperior ³
  textonehalf ½ textonequarter ¼ textthreequarters ¾ textpm ± texttimes × textdiv ÷
  textlnot ¬ textsurd √ textnumero № textperthousand ‰ textpertenthousand ‱ perthousand ‰
  textasteriskcentered ∗ textbrokenbar ¦ textleftarrow ← textrightarrow → textuparrow ↑
  textdownarrow ↓ textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textkappa κ
  textlambda λ textsigma σ textomega ω textDelta Δ textSigma Σ textOmega Ω
  cprime ʹ Cprime ʹ cdprime ʺ Cdprime ʺ hyphen - nbhyphen - slash / TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX
`);

/** Signs of mathematics, which many exports use outside of it too. */
export const MATH_SYMBOLS = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
  kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
  varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
  Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν
  Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
  varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varPhi Φ varPsi Ψ
  varOmega Ω upmu μ upalpha α upbeta β upgamma γ
  aleph ℵ beth ℶ hbar ℏ hslash ℏ ell ℓ wp ℘ Re ℜ Im ℑ imath ı jmath ȷ partial ∂ nabla ∇ infty ∞
  pm ± mp ∓ times × div ÷ cdot · cdotp · bullet • ast ∗ star ⋆ circ ∘ bigcirc ◯ oplus ⊕ ominus ⊖
  otimes ⊗ oslash ⊘ odot ⊙ dagger † ddagger ‡ amalg ⨿ wr ≀ setminus ∖ cap ∩ cup ∪ uplus ⊎ sqcap ⊓
  sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ lnot ¬ neg ¬ rtimes ⋊ ltimes ⋉ bowtie ⋈ diamond ⋄
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcap ⋂ bigcup ⋃ bigvee ⋁ bigwedge ⋀
  bigoplus ⨁ bigotimes ⨂ surd √
  leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ neq ≠ ne ≠ ll ≪ gg ≫ lll ⋘ ggg ⋙ lt < gt >
  approx ≈ thickapprox ≈ sim ∼ thicksim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ varpropto ∝ doteq ≐
  lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ prec ≺ succ ≻ preceq ⪯ succeq ⪰ asymp ≍ triangleq ≜
  subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ in ∈ ni ∋ notin ∉ mid ∣ nmid ∤ parallel ∥
  perp ⊥ bot ⊥ top ⊤ vdash ⊢ dashv ⊣ models ⊨ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅
  therefore ∴ because ∵
  to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ uparrow ↑ downarrow ↓
  updownarrow ↕ leftrightarrow ↔ longleftrightarrow ⟷ Rightarrow ⇒ Longrightarrow ⟹ Leftarrow ⇐
  Longleftarrow ⟸ Leftrightarrow ⇔ Longleftrightarrow ⟺ implies ⟹ iff ⟺ mapsto ↦ longmapsto ⟼
  hookrightarrow ↪ hookleftarrow ↩ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightleftharpoons ⇌
  leftrightarrows ⇆ rightleftarrows ⇄ upharpoonright ↾ rightharpoonup ⇀ leadsto ⇝
  langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ]
  vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ backslash \\ colon :
  prime ′ angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■ Diamond ◇ lozenge ◊
  bigstar ★ clubsuit ♣ diamondsuit ♦ heartsuit ♥ spadesuit ♠ flat ♭ natural ♮ sharp ♯ checkmark ✓
  male ♂ female ♀ mars ♂ venus ♀
  cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ dotsm ⋯ dotso …
  log log ln ln lg lg exp exp sin sin cos cos tan tan cot cot sec sec csc csc arcsin arcsin
  arccos arccos arctan arctan sinh sinh cosh cosh tanh tanh max max min min sup sup inf inf lim lim
  limsup limsup liminf liminf arg arg det det dim dim gcd gcd hom hom ker ker deg deg Pr Pr mod mod
  bmod mod
`);

/** Double-struck capitals that stand outside their block of Unicode. */
export const DOUBLE_STRUCK = table('C ℂ H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ');

/** Commands of one sign, other than accents. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&', '&'],
  ['%', '%'],
  ['$', '$'],
  ['#', '#'],
  ['_', '_'],
  ['{', '{'],
  ['}', '}'],
  ['|', '‖'],
  [' ', ' '],
  ['\n', ' '],
  ['\t', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['\\', ' '],
  ['!', ''],
  ['/', ''],
  ['-', ''],
  ['@', ''],
  ['*', ''],
  ['+', ''],
  ['<', ''],
  // Of exports that escape what needs none.
  [']', ']'],
  ['?', '?'],
]);

/** Commands that set what is in their braces in another way. */
export const STYLES: ReadonlyMap<string, 'i' | 'sub' | 'sup'> = new Map([
  ['textit', 'i'],
  ['emph', 'i'],
  ['textsl', 'i'],
  ['mkbibemph', 'i'],
  ['mkbibitalic', 'i'],
  ['textsubscript', 'sub'],
  ['textinferior', 'sub'],
  ['sb', 'sub'],
  ['textsuperscript', 'sup'],
  ['textsuperior', 'sup'],
  ['sp', 'sup'],
  ['mkbibsuperscript', 'sup'],
]);

/** Commands that do so up to the end of the group in which they stand. */
export const DECLARATIONS: ReadonlyMap<string, 'i' | ''> = new Map([
  ['it', 'i'],
  ['em', 'i'],
  ['sl', 'i'],
  ['itshape', 'i'],
  ['slshape', 'i'],
  ...(
    'bf rm sc sf tt bfseries mdseries rmfamily sffamily ttfamily scshape upshape normalfont tiny ' +
    'scriptsize footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle ' +
    'scriptstyle relax protect limits nolimits nonumber boldmath unboldmath null ' +
    'left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm ' +
    'bibrangedash centering noindent sloppy allowbreak nobreak linebreak pagebreak ignorespaces'
  )
    .split(' ')
    .map((name) => [name, ''] as const),
]);

/** Commands of which only what is in their braces is kept. */
export const PLAIN_COMMANDS: ReadonlySet<string> = new Set(
  (
    'textbf textsc textsf texttt textrm textmd textup textnormal textquote underline uline ' +
    'uppercase lowercase MakeUppercase MakeLowercase MakeSentenceCase MakeSentenceCase* ' +
    'mbox hbox fbox makebox text textin verb mathrm mathit mathbf mathsf mathtt ' +
    'mathnormal mathcal mathscr mathfrak mathbin mathrel mathop mathop* mathord boldsymbol bm pmb ' +
    'operatorname operatorname* overline widebar overrightarrow underbrace overbrace ensuremath ' +
    'ce ch isotope acro acs acf ac gls textlangle nocase NoCaseChange natexlab ' +
    'mkbibbold mkbibacro textlatin textgreek textcyrillic smash SI num unit'
  ).split(' '),
);

/** Quotation marks and brackets around what is in the braces. */
export const AROUND: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['mkbibquote', ['“', '”']],
  ['enquote', ['“', '”']],
  ['enquote*', ['‘', '’']],
  ['mkbibparens', ['(', ')']],
]);

/** How many arguments in front are left out, and whether one more follows that is kept. */
export const LEFT_OUT: ReadonlyMap<
  string,
  { readonly count: number; readonly keepsNext: boolean }
> = new Map([
  ['href', { count: 1, keepsNext: true }],
  ['textcolor', { count: 1, keepsNext: true }],
  ['colorbox', { count: 1, keepsNext: true }],
  ['foreignlanguage', { count: 1, keepsNext: true }],
  ['texorpdfstring', { count: 1, keepsNext: true }],
  ['raisebox', { count: 1, keepsNext: true }],
  ['bibinfo', { count: 1, keepsNext: true }],
  ['color', { count: 1, keepsNext: false }],
  ['selectlanguage', { count: 1, keepsNext: false }],
  ['hspace', { count: 1, keepsNext: false }],
  ['vspace', { count: 1, keepsNext: false }],
  ['label', { count: 1, keepsNext: false }],
  ['footnote', { count: 1, keepsNext: false }],
  ['cite', { count: 1, keepsNext: false }],
  ['citep', { count: 1, keepsNext: false }],
  ['thanks', { count: 1, keepsNext: false }],
  ['noopsort', { count: 1, keepsNext: false }],
  ['SortNoop', { count: 1, keepsNext: false }],
  ['begin', { count: 1, keepsNext: false }],
  ['end', { count: 1, keepsNext: false }],
]);

/** Commands that are blanks of some width. */
export const BLANKS: ReadonlySet<string> = new Set(
  'quad qquad thinspace enspace enskip nobreakspace space newline hfill hfil addspace'.split(' '),
);
