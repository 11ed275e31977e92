/** Words that are in the names of institutions and not in those of people. */
export const INSTITUTION =
  /(?:^|[\s(])(?:universit\p{L}+|college|school|academy|ministry|department|dept\.?|institut\p{L}*|office|agency|bank|council|committee|commission|association|society|union|federation|group|staff|editors?|editorial|board|press|news|newspaper|times|post|team|company|corporation|corp\.?|inc\.?|ltd\.?|llc|plc|gmbh|foundation|trust|cent(?:er|re)|court|government|party|organi[sz]ation|bureau|network|research|desk|correspondents?|service|authority|archives?|library|museum|church|parliament|congress|senate|ministerium|redaktion|verein|stiftung|gesellschaft|bundesamt|landesamt|verlag|ministère|rédaction|agence|ministerio|redacción|fundación|ministero|fondazione|redazione)(?=$|[\s,.)])|министерство|институт|университет|редакция|агентство|комитет|وزارة|وزارت|جامعة|مؤسسة|وكالة|مجلس|منظمة|هيئة|مركز|خبرگزاری|دانشگاه|سازمان|موسسه|روزنامه|משרד|אוניברסיט|מכון|מערכת/iu

/** Words between two names in a list. */
export const CONJUNCTION = /\s+(?:and|und|et|y|e|en|og|och|и|i)\s+|\s*&\s*|\s+و\s+/iu

/** Parts of a family name that stand before it: those a list is sorted by, and those that are dropped there. */
export const KEPT_PARTICLE =
  /^(?:van|der|den|ten|ter|’t|'t|del|della|delle|degli|dei|di|da|das|dos|do|la|las|los|le|bin|bint|ibn|ben|abu|al|el)$/
export const DROPPED_PARTICLE = /^(?:von|vom|zu|zum|zur|de|du|d’|d')$/

/** What stands behind a name. */
export const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv|ph\.?\s?d\.?|m\.?d\.?|esq\.?)$/i
