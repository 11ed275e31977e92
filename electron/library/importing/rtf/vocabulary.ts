import { letters, type NumberFormat, upper } from '../office/number-formats.ts'
import { roman } from '../roman.ts'

/** Control words that stand for a character or a break. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    tab: '\t',
    line: '\n',
    page: '\n',
    column: '\n',
    emdash: '—',
    endash: '–',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    zwj: '\u200D',
    zwnj: '\u200C',
    '~': '\u00A0',
    _: '\u2011',
  }),
)

/** Groups whose text is not shown, or is shown another time. */
export const SILENT = new Set(
  `fonttbl colortbl stylesheet info listtable listoverridetable revtbl filetbl pict nonshppict shprslt objdata objclass
  fldinst xe tc tcn rxe txe bkmkstart bkmkend pn pntxta pntxtb ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonesttables
  atnicn atnid atnref atndate atntime NeXTGraphic private comment sp sn sv mmathPict falt panose themedata colorschememapping
  latentstyles datastore generator rsidtbl`.split(/\s+/u),
)

/** Groups that readers may leave out and that hold words all the same, or that this reader follows. */
export const KNOWN = new Set(
  `footnote annotation atnauthor atrfstart atrfend shpinst do nesttableprops pntext listtext moMathPara`.split(
    /\s+/u,
  ),
)

/** Groups that are running heads or feet: of all pages, of left, right and first ones. */
export const RUNNING = /^(header|footer)[lrf]?$/

/** Number formats of notes by the end of their control words. */
export const NOTE_FORMATS: ReadonlyMap<string, NumberFormat> = new Map(
  Object.entries<NumberFormat>({
    ar: String,
    alc: letters,
    auc: upper(letters),
    rlc: roman,
    ruc: upper(roman),
  }),
)
