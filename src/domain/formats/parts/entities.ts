/**
 * What a reference such as "&eacute;" stands for.
 *
 * Source: WHATWG HTML, "Named character references", the names of one character that its forerunners
 * had: HTML 4.01 and the sets of ISO 8879 (Latin 1 and 2, Greek, Cyrillic, publishing, technical).
 */

/** A character and its names, two blanks, the next one. */
const NAMES: readonly string[] = [
  // ASCII
  '! excl  " quot  # num  \u0024 dollar  % percnt  & amp  \u0027 apos  ( lpar  ) rpar  * ast',
  '+ plus  , comma  . period  / sol  : colon  ; semi  < lt  = equals  > gt  ? quest  @ commat',
  '[ lbrack lsqb  \u005C bsol  ] rbrack rsqb  ^ Hat  _ lowbar  \u0060 grave  { lbrace lcub',
  '| verbar vert  } rbrace rcub',
  // Latin
  '\u00A0 nbsp  ¡ iexcl  ¢ cent  £ pound  ¤ curren  ¥ yen  ¦ brvbar  § sect  ¨ die uml',
  '© copy  ª ordf  « laquo  ¬ not  \u00AD shy  ® reg  ¯ macr  ° deg  ± PlusMinus plusmn pm',
  '² sup2  ³ sup3  ´ acute  µ micro  ¶ para  · centerdot middot  ¸ cedil  ¹ sup1  º ordm',
  '» raquo  ¼ frac14  ½ frac12 half  ¾ frac34  ¿ iquest  À Agrave  Á Aacute  Â Acirc',
  'Ã Atilde  Ä Auml  Å Aring angst  Æ AElig  Ç Ccedil  È Egrave  É Eacute  Ê Ecirc  Ë Euml',
  'Ì Igrave  Í Iacute  Î Icirc  Ï Iuml  Ð ETH  Ñ Ntilde  Ò Ograve  Ó Oacute  Ô Ocirc',
  'Õ Otilde  Ö Ouml  × times  Ø Oslash  Ù Ugrave  Ú Uacute  Û Ucirc  Ü Uuml  Ý Yacute',
  'Þ THORN  ß szlig  à agrave  á aacute  â acirc  ã atilde  ä auml  å aring  æ aelig',
  'ç ccedil  è egrave  é eacute  ê ecirc  ë euml  ì igrave  í iacute  î icirc  ï iuml  ð eth',
  'ñ ntilde  ò ograve  ó oacute  ô ocirc  õ otilde  ö ouml  ÷ div divide  ø oslash  ù ugrave',
  'ú uacute  û ucirc  ü uuml  ý yacute  þ thorn  ÿ yuml  Ā Amacr  ā amacr  Ă Abreve  ă abreve',
  'Ą Aogon  ą aogon  Ć Cacute  ć cacute  Ĉ Ccirc  ĉ ccirc  Ċ Cdot  ċ cdot  Č Ccaron  č ccaron',
  'Ď Dcaron  ď dcaron  Đ Dstrok  đ dstrok  Ē Emacr  ē emacr  Ė Edot  ė edot  Ę Eogon  ę eogon',
  'Ě Ecaron  ě ecaron  Ĝ Gcirc  ĝ gcirc  Ğ Gbreve  ğ gbreve  Ġ Gdot  ġ gdot  Ģ Gcedil',
  'Ĥ Hcirc  ĥ hcirc  Ħ Hstrok  ħ hstrok  Ĩ Itilde  ĩ itilde  Ī Imacr  ī imacr  Į Iogon',
  'į iogon  İ Idot  ı imath inodot  Ĳ IJlig  ĳ ijlig  Ĵ Jcirc  ĵ jcirc  Ķ Kcedil  ķ kcedil',
  'ĸ kgreen  Ĺ Lacute  ĺ lacute  Ļ Lcedil  ļ lcedil  Ľ Lcaron  ľ lcaron  Ŀ Lmidot  ŀ lmidot',
  'Ł Lstrok  ł lstrok  Ń Nacute  ń nacute  Ņ Ncedil  ņ ncedil  Ň Ncaron  ň ncaron  ŉ napos',
  'Ŋ ENG  ŋ eng  Ō Omacr  ō omacr  Ő Odblac  ő odblac  Œ OElig  œ oelig  Ŕ Racute  ŕ racute',
  'Ŗ Rcedil  ŗ rcedil  Ř Rcaron  ř rcaron  Ś Sacute  ś sacute  Ŝ Scirc  ŝ scirc  Ş Scedil',
  'ş scedil  Š Scaron  š scaron  Ţ Tcedil  ţ tcedil  Ť Tcaron  ť tcaron  Ŧ Tstrok  ŧ tstrok',
  'Ũ Utilde  ũ utilde  Ū Umacr  ū umacr  Ŭ Ubreve  ŭ ubreve  Ů Uring  ů uring  Ű Udblac',
  'ű udblac  Ų Uogon  ų uogon  Ŵ Wcirc  ŵ wcirc  Ŷ Ycirc  ŷ ycirc  Ÿ Yuml  Ź Zacute  ź zacute',
  'Ż Zdot  ż zdot  Ž Zcaron  ž zcaron  ƒ fnof  Ƶ imped  ǵ gacute  ˆ circ  ˇ caron  ˘ breve',
  '˙ dot  ˚ ring  ˛ ogon  ˜ tilde  ˝ dblac',
  // Greek
  'Α Alpha  Β Beta  Γ Gamma  Δ Delta  Ε Epsilon  Ζ Zeta  Η Eta  Θ Theta  Ι Iota  Κ Kappa',
  'Λ Lambda  Μ Mu  Ν Nu  Ξ Xi  Ο Omicron  Π Pi  Ρ Rho  Σ Sigma  Τ Tau  Υ Upsilon  Φ Phi',
  'Χ Chi  Ψ Psi  Ω Omega ohm  α alpha  β beta  γ gamma  δ delta  ε epsi epsilon  ζ zeta',
  'η eta  θ theta  ι iota  κ kappa  λ lambda  μ mu  ν nu  ξ xi  ο omicron  π pi  ρ rho',
  'ς sigmaf sigmav varsigma  σ sigma  τ tau  υ upsi upsilon  φ phi  χ chi  ψ psi  ω omega',
  'ϑ thetasym thetav vartheta  ϒ Upsi upsih  ϕ phiv straightphi varphi  ϖ piv  Ϝ Gammad',
  'ϝ gammad  ϰ kappav  ϱ rhov  ϵ epsiv varepsilon  ϶ bepsi',
  // Cyrillic
  'Ё IOcy  Ђ DJcy  Ѓ GJcy  Є Jukcy  Ѕ DScy  І Iukcy  Ї YIcy  Ј Jsercy  Љ LJcy  Њ NJcy',
  'Ћ TSHcy  Ќ KJcy  Ў Ubrcy  Џ DZcy  А Acy  Б Bcy  В Vcy  Г Gcy  Д Dcy  Е IEcy  Ж ZHcy  З Zcy',
  'И Icy  Й Jcy  К Kcy  Л Lcy  М Mcy  Н Ncy  О Ocy  П Pcy  Р Rcy  С Scy  Т Tcy  У Ucy  Ф Fcy',
  'Х KHcy  Ц TScy  Ч CHcy  Ш SHcy  Щ SHCHcy  Ъ HARDcy  Ы Ycy  Ь SOFTcy  Э Ecy  Ю YUcy  Я YAcy',
  'а acy  б bcy  в vcy  г gcy  д dcy  е iecy  ж zhcy  з zcy  и icy  й jcy  к kcy  л lcy',
  'м mcy  н ncy  о ocy  п pcy  р rcy  с scy  т tcy  у ucy  ф fcy  х khcy  ц tscy  ч chcy',
  'ш shcy  щ shchcy  ъ hardcy  ы ycy  ь softcy  э ecy  ю yucy  я yacy  ё iocy  ђ djcy  ѓ gjcy',
  'є jukcy  ѕ dscy  і iukcy  ї yicy  ј jsercy  љ ljcy  њ njcy  ћ tshcy  ќ kjcy  ў ubrcy',
  'џ dzcy',
  // Punctuation
  '\u2002 ensp  \u2003 emsp  \u2004 emsp13  \u2005 emsp14  \u2007 numsp  \u2008 puncsp',
  '\u2009 thinsp  \u200A hairsp  \u200B ZeroWidthSpace  \u200C zwnj  \u200D zwj  \u200E lrm',
  '\u200F rlm  ‐ dash hyphen  – ndash  — mdash  ― horbar  ‖ Verbar Vert  ‘ lsquo',
  '’ rsquo rsquor  ‚ lsquor sbquo  “ ldquo  ” rdquo rdquor  „ bdquo ldquor  † dagger',
  '‡ Dagger  • bull bullet  ‥ nldr  … hellip mldr  ‰ permil  ‱ pertenk  ′ prime  ″ Prime',
  '‴ tprime  ‵ bprime  ‹ lsaquo  › rsaquo  ‾ oline  ⁁ caret  ⁃ hybull  ⁄ frasl  ⁏ bsemi',
  '⁗ qprime  \u205F MediumSpace  \u2060 NoBreak  \u2061 af  \u2062 it  \u2063 ic',
  // Letters and fractions
  '€ euro  ℂ Copf  ℅ incare  ℊ gscr  ℋ Hscr  ℌ Hfr  ℍ Hopf  ℎ planckh  ℏ hbar planck plankv',
  'ℐ Iscr  ℑ Im image  ℒ Lscr  ℓ ell  ℕ Nopf  № numero  ℗ copysr  ℘ weierp wp  ℙ Popf  ℚ Qopf',
  'ℛ Rscr  ℜ Re real  ℝ Ropf  ℞ rx  ™ trade  ℤ Zopf  ℧ mho  ℨ Zfr  ℩ iiota  ℬ Bscr  ℭ Cfr',
  'ℯ escr  ℰ Escr  ℱ Fscr  ℳ Mscr  ℴ oscr  ℵ alefsym aleph  ℶ beth  ℷ gimel  ℸ daleth',
  '⅓ frac13  ⅔ frac23  ⅕ frac15  ⅖ frac25  ⅗ frac35  ⅘ frac45  ⅙ frac16  ⅚ frac56  ⅛ frac18',
  '⅜ frac38  ⅝ frac58  ⅞ frac78',
  // Arrows
  '← larr leftarrow  ↑ uarr uparrow  → rarr rightarrow  ↓ darr downarrow',
  '↔ harr leftrightarrow  ↕ varr  ↖ nwarr  ↗ nearr  ↘ searr  ↙ swarr  ↦ map  ↵ crarr  ⇄ rlarr',
  '⇅ udarr  ⇆ lrarr  ⇇ llarr  ⇈ uuarr  ⇉ rrarr  ⇊ ddarr  ⇋ lrhar  ⇌ rlhar  ⇍ nlArr  ⇎ nhArr',
  '⇏ nrArr  ⇐ Leftarrow lArr  ⇑ uArr  ⇒ Rightarrow rArr  ⇓ dArr  ⇔ Leftrightarrow hArr iff',
  '⇕ vArr',
  // Mathematics
  '∀ ForAll forall  ∁ comp  ∂ part  ∃ Exists exist  ∄ nexist  ∅ empty emptyset varnothing',
  '∇ Del nabla  ∈ Element in isin isinv  ∉ notin  ∋ ni  ∌ notni  ∏ Product prod  ∐ coprod',
  '∑ Sum sum  − minus  ∓ mnplus mp  ∔ plusdo  ∖ setminus setmn  ∗ lowast  ∘ compfn',
  '√ Sqrt radic  ∝ prop  ∞ infin  ∟ angrt  ∠ ang  ∡ angmsd  ∢ angsph  ∣ mid  ∤ nmid  ∥ par',
  '∦ npar  ∧ and  ∨ or  ∩ cap  ∪ cup  ∫ Integral int  ∬ Int  ∭ tint  ∮ oint  ∯ Conint',
  '∰ Cconint  ∱ cwint  ∲ cwconint  ∳ awconint  ∴ there4 therefore  ∵ becaus because  ∶ ratio',
  '∷ Colon  ∸ minusd  ∺ mDDot  ∻ homtht  ∼ sim thksim  ∽ bsim  ∾ ac  ∿ acd  ≀ wr  ≁ nsim',
  '≂ esim  ≃ sime  ≄ nsime  ≅ cong  ≆ simne  ≇ ncong  ≈ ap approx asymp thickapprox  ≉ nap',
  '≊ ape  ≋ apid  ≌ bcong  ≍ CupCap  ≎ bump  ≏ bumpe  ≐ doteq  ≑ eDot  ≒ efDot  ≓ erDot',
  '≔ Assign  ≕ ecolon  ≖ ecir  ≗ cire  ≙ wedgeq  ≚ veeeq  ≜ trie  ≟ equest  ≠ ne  ≡ equiv',
  '≢ nequiv  ≤ le leq  ≥ GreaterEqual ge geq  ≦ lE  ≧ gE  ≨ lnE  ≩ gnE  ≪ Lt ll  ≫ Gt gg',
  '≬ twixt  ≭ NotCupCap  ≮ nlt  ≯ ngt  ≰ nle  ≱ nge  ≲ lsim  ≳ gsim  ≴ nlsim  ≵ ngsim  ≶ lg',
  '≷ gl  ≸ ntlg  ≹ ntgl  ≺ pr  ≻ sc  ≼ prcue  ≽ sccue  ≾ prsim  ≿ scsim  ⊀ npr  ⊁ nsc',
  '⊂ sub subset  ⊃ sup supset  ⊄ nsub  ⊅ nsup  ⊆ sube subseteq  ⊇ supe supseteq  ⊈ nsube',
  '⊉ nsupe  ⊊ subne  ⊋ supne  ⊍ cupdot  ⊎ uplus  ⊏ sqsub  ⊐ sqsup  ⊑ sqsube  ⊒ sqsupe',
  '⊓ sqcap  ⊔ sqcup  ⊕ oplus  ⊖ ominus  ⊗ otimes  ⊘ osol  ⊙ odot  ⊚ ocir  ⊛ oast  ⊝ odash',
  '⊞ plusb  ⊟ minusb  ⊠ timesb  ⊡ sdotb  ⊢ vdash  ⊣ dashv  ⊤ top  ⊥ bot bottom perp  ⊧ models',
  '⊨ vDash  ⊩ Vdash  ⊪ Vvdash  ⊫ VDash  ⊬ nvdash  ⊭ nvDash  ⊮ nVdash  ⊯ nVDash  ⊰ prurel',
  '⊲ vltri  ⊳ vrtri  ⊴ ltrie  ⊵ rtrie  ⊶ origof  ⊷ imof  ⊸ mumap  ⊹ hercon  ⊺ intcal',
  '⊻ veebar  ⊽ barvee  ⊾ angrtvb  ⊿ lrtri  ⋀ Wedge  ⋁ Vee  ⋂ xcap  ⋃ xcup  ⋄ diam  ⋅ sdot',
  '⋆ Star  ⋇ divonx  ⋈ bowtie  ⋉ ltimes  ⋊ rtimes  ⋋ lthree  ⋌ rthree  ⋍ bsime  ⋎ cuvee',
  '⋏ cuwed  ⋐ Sub  ⋑ Sup  ⋒ Cap  ⋓ Cup  ⋔ fork  ⋕ epar  ⋖ ltdot  ⋗ gtdot  ⋘ Ll  ⋙ Gg  ⋚ leg',
  '⋛ gel  ⋞ cuepr  ⋟ cuesc  ⋠ nprcue  ⋡ nsccue  ⋢ nsqsube  ⋣ nsqsupe  ⋦ lnsim  ⋧ gnsim',
  '⋨ prnsim  ⋩ scnsim  ⋪ nltri  ⋫ nrtri  ⋬ nltrie  ⋭ nrtrie  ⋮ vellip  ⋯ ctdot  ⋰ utdot',
  '⋱ dtdot  ⋲ disin  ⋳ isinsv  ⋴ isins  ⋵ isindot  ⋶ notinvc  ⋷ notinvb  ⋹ isinE  ⋺ nisd',
  '⋻ xnis  ⋼ nis  ⋽ notnivc  ⋾ notnivb',
  // Signs and ligatures
  '⌈ lceil  ⌉ rceil  ⌊ lfloor  ⌋ rfloor  ─ boxh  □ squ square  ▪ squf  ▫ EmptyVerySmallSquare',
  '▭ rect  ▮ marker  ▱ fltns  △ xutri  ▴ utrif  ▵ utri  ▸ rtrif  ▹ rtri  ▽ xdtri  ▾ dtrif',
  '▿ dtri  ◂ ltrif  ◃ ltri  ◊ loz  ○ cir  ◬ tridot  ◯ xcirc  ◸ ultri  ◹ urtri  ◺ lltri',
  '◻ EmptySmallSquare  ◼ FilledSmallSquare  ★ bigstar starf  ☆ star  ☎ phone  ♀ female',
  '♂ male  ♠ spades  ♣ clubs  ♥ hearts  ♦ diams  ♪ sung  ♭ flat  ♮ natur natural  ♯ sharp',
  '✓ check  ✗ cross  ⟨ lang  ⟩ rang  ⩓ And  ⩔ Or  ⩽ leqslant les  ⩾ geqslant ges  ⪅ lap',
  '⪆ gap  ⫬ Not  ﬀ fflig  ﬁ filig  ﬂ fllig  ﬃ ffilig  ﬄ ffllig',
];

const CHARACTER = new Map<string, string>();
for (const line of NAMES) {
  for (const entry of line.split('  ')) {
    const [character = '', ...names] = entry.split(' ');
    for (const name of names) CHARACTER.set(name, character);
  }
}

/** What Windows has where Unicode has control characters, 0x80 to 0x9F; HTML reads "&#150;" so. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—\u02DC™š›œ\u009DžŸ';

/**
 * @param name What stands between "&" and ";": "eacute", "#233", "#xE9".
 * @returns The character; U+FFFD for a number that is none; undefined for a name that is not known.
 */
export function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return CHARACTER.get(name);
  const digits = /^#(?:[xX]([\da-fA-F]+)|(\d+))$/u.exec(name);
  if (digits === null) return undefined;
  const [, hexadecimal, decimal = ''] = digits;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
