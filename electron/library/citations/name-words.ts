/** Words that are in the names of institutions and not in those of people. */
export const INSTITUTION =
  /(?:^|[\s(])(?:universit\p{L}+|college|school|academy|ministry|department|dept\.?|institut\p{L}*|office|agency|agencies|agencias|agenturen|administration|bank|council|committee|commission|association|society|union|federation|group|staff|editors?|editorial|board|press|news|newspaper|times|post|team|company|corporation|corp\.?|inc\.?|ltd\.?|llc|plc|gmbh|foundation|trust|cent(?:er|re)|court|government|party|organi[sz]ation|bureau|network|research|desk|correspondents?|service|authority|archives?|library|museum|church|parliament|congress|senate|ministerium|redaktion|verein|stiftung|gesellschaft|bundesamt|landesamt|verlag|ministère|rédaction|agences?|ministerio|redacción|fundación|ministero|fondazione|redazione)(?=$|[\s,.)])|министерство|институт|университет|редакция|агентство|комитет|وزارة|وزارت|جامعة|مؤسسة|وكالة|مجلس|منظمة|هيئة|مركز|خبرگزاری|دانشگاه|سازمان|موسسه|روزنامه|משרד|אוניברסיט|מכון|מערכת/iu

/** Agencies by names that say nothing of what they are. */
const AGENCY = 'Reuters|AFP|AP|UPI|PA|dpa|epd|KNA|EFE|ANSA|TASS|Xinhua|Bloomberg|Interfax|AAP|ANP|BBC|CNN'

/** What stands for the people of a newsroom or of an agency: a byline has it beside a person's name. */
export const NEWSROOM = new RegExp(
  `^(?:(?:${AGENCY})$|.*\\b(?:[Ss]taff|[Aa]genc(?:y|ies)|[Aa]genturen|[Aa]gences|[Aa]gencias|[Ww]ires?|[Nn]ewsroom)$)`,
)

/** Ministries whose names list what they are for: "Ministry of Health, Labour and Welfare". */
export const LISTING_INSTITUTION =
  /^(?:the\s+)?(?:\p{L}*ministerium|ministry|department|committee|commission|ministère|ministerio|وزارت|وزارة)(?!\p{L})/iu

/** Words between two names in a list, without white space. */
const CONJUNCTIONS = 'and|und|et|y|e|en|og|och|и|i|و'
export const CONJUNCTION = new RegExp(`\\s+(?:${CONJUNCTIONS})\\s+|\\s*&\\s*`, 'iu')

/** Of those the ones that join the two parts of one family name too: "Ortega y Gasset", "Gaudí i Cornet". */
export const JOINS_FAMILY = /^(?:y|e|i)$/

/** Parts of a family name that stand before it: those a list is sorted by, and those that are dropped there. */
export const KEPT_PARTICLE =
  /^(?:van|der|den|ten|ter|’t|'t|del|della|delle|degli|dei|di|da|das|dos|do|la|las|los|le|bin|bint|ibn|ben|abu|al|el)$/
export const DROPPED_PARTICLE = /^(?:von|vom|zu|zum|zur|de|du|d’|d')$/

/** Those that are written so where they belong to the name: "Von Neumann, John". */
export const PARTICLE_IN_CAPITALS = /^(?:Von|Van|De|Di|Da|Del|Du)$/

/** What stands behind a name and is a part of it. */
export const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i

/** Letters of degrees, orders and seats behind a name, which styles don't cite. */
export const HONOURS =
  /^(?:Ph\.?\s?D\.?|D\.?Phil\.?|M\.?D\.?|M\.?B\.?A\.?|M\.?Sc\.?|B\.?Sc\.?|LL\.?M\.?|J\.D\.|M\.?A\.|Esq\.?|MP|MEP|MSP|MdB|MdL|MdEP|QC|KC|OBE|MBE|CBE|FRS|RN|S\.J\.)$/

/** What stands in front of a name and says who is addressed. */
export const TITLE =
  /^(?:(?:dr|prof|mr|mrs|ms|mx|mme|mlle|herr|frau|dott|ing|rev)\.?(?:\s(?:h\.\s?c|med|phil|jur|rer\.\s?nat)\.)?|professor|profesor|دکتر|مهندس|الدكتورة?|د\.|أ\.\s?د\.)\s+(?=\p{L})/iu

/** What stands in front of a whole byline. "Von der Leyen" and "Von Neumann, John" are names. */
export const LEAD =
  /^(?:(?:written|reported|words|text|story|photographs?|edited|compiled|posted)\s+by|by|par|por|Von(?=\s+(?!der|den|dem|zu|und)\p{L}[^\s,]*\s+\p{L})|به قلم|نوشته|نوشتهٔ|گزارش از|بقلم|إعداد|كتبت?|(?:authors?|text|autor(?:in|en)?|auteurs?|texte|texto|نویسنده|گزارش|خبرنگار|تقرير|الكاتب|الكاتبة)\s*:)\s+/iu

/** Where somebody wrote: "Jane Doe in Berlin". */
export const WHENCE = /(?<=\S\s+\S+)\s+(?:in|aus|à|en|at)\s+\p{Lu}.*$/u

/** Words for what somebody is and does. */
export const ROLE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[
    'editors?(?:[- ]in[- ]chief)?|correspondents?|reporters?|journalists?|writers?|columnists?|bloggers?|photographers?',
    'clerk|secretary(?:-general)?|secretaries|minister|director|directors|professor|lecturer|researcher|fellow|analyst|spokes(?:wo)?man|spokesperson',
    'chair|chair(?:wo)?man|chairperson|president|vice[- ]president|mayor|councillor|councilor|senator|governor|treasurer|officer|chief executive|ceo|attorney',
    'head of|dean of|bishop of|judge of|member of|author of|engineer|economist|historian|producer|publisher|freelance\\p{L}*',
    'redakteur(?:in)?|chefredakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|reporter(?:in)?|professor(?:in)?|minister(?:in)?|\\p{L}+minister(?:in)?',
    'sprecher(?:in)?|leiter(?:in)?|direktor(?:in)?|vorsitzende[rn]?|\\p{L}*bürgermeister(?:in)?|staatssekretär(?:in)?|präsident(?:in)?|abgeordnete[rn]?|autor(?:in)?|\\p{L}*ingenieur(?:in)?',
    'rédact(?:eur|rice)(?: en chef)?|journaliste|correspondante?|professeure?|ministre|direct(?:eur|rice)|présidente?|maire|envoyée? spéciale?|députée?|secrétaire|porte-parole|cherch(?:eur|euse)',
    'redactora?|periodista|corresponsal|profesora?|ministr[oa]|directora?|president[ea]|alcalde(?:sa)?|enviad[oa] especial|portavoz|secretari[oa]|diputad[oa]|catedrátic[oa]|investigadora?',
    'خبرنگار|سردبیر|دبیر|استاد|استادیار|دانشیار|وزیر|رئیس|رییس|مدیر|معاون|سخنگوی?|نماینده|پژوهشگر|کارشناس|شهردار|عضو|روزنامه‌نگار|نویسنده',
    'مراسلة?|محررة?|رئيسة?|وزيرة?|مديرة?|أستاذة?|صحفية?|صحافية?|كاتبة?|متحدثة?|المتحدثة?|نائبة?|باحثة?|أمين|مستشارة?',
  ].join('|')})(?![\\p{L}\\p{M}])`,
  'iu',
)

/** Words of a phrase that says what somebody is: "clerk to the council". */
export const IN_PHRASE =
  /\s(?:to|of|for|at|in|the|with|der|des|im|am|beim?|für|du|de|des|à|chez|del|en|para)\s/

/** Names that are words for what somebody is: "John Clerk". */
export const NAMED_AS_ROLE =
  /^\p{Lu}\S*(?:\s\p{Lu}\.)*\s(?:Clerk|Mayor|Fellow|Chair|Engineer|Minister|Director)$/u
