import { canonicalise } from '#shared/text/canonical.ts'
import type { Draft } from '../draft.ts'
import { isMail } from './attachments.ts'
import { decodeMailText } from './charset.ts'
import type { MailPart } from './mime-tree.ts'
import { plainDrafts } from './plain-body.ts'
import { richDrafts } from './rich-body.ts'
import { compareTexts } from './same-text.ts'

/** What is in a mail below its headers. `skipped` counts the parts that are neither text nor files, by what they are. */
export interface MailContent {
  readonly drafts: readonly Draft[]
  readonly isRich: boolean
  readonly attachments: readonly MailPart[]
  readonly skipped: Readonly<Record<Skipped, number>>
  readonly warnings: readonly string[]
}

type Skipped = 'picture' | 'invitation' | 'signature' | 'encrypted'

const NOTHING: MailContent = {
  drafts: [],
  isRich: false,
  attachments: [],
  skipped: { picture: 0, invitation: 0, signature: 0, encrypted: 0 },
  warnings: [],
}

/** The text of a mail in its order, from its plain text or its HTML, and the files that came with it. */
export function readContent(part: MailPart): MailContent {
  if (part.parts.length > 0 && part.type.startsWith('multipart/'))
    return part.type === 'multipart/alternative'
      ? readAlternatives(part.parts)
      : join(part.parts.map(readContent))
  const skipped = reasonToSkip(part)
  if (skipped !== null) return { ...NOTHING, skipped: { ...NOTHING.skipped, [skipped]: 1 } }
  return isText(part) ? readText(part) : { ...NOTHING, attachments: [part] }
}

function join(contents: readonly MailContent[]): MailContent {
  const count = (what: Skipped): number => contents.reduce((sum, { skipped }) => sum + skipped[what], 0)
  return {
    drafts: contents.flatMap(({ drafts }) => drafts),
    isRich: contents.some(({ isRich }) => isRich),
    attachments: contents.flatMap(({ attachments }) => attachments),
    skipped: {
      picture: count('picture'),
      invitation: count('invitation'),
      signature: count('signature'),
      encrypted: count('encrypted'),
    },
    warnings: contents.flatMap(({ warnings }) => warnings),
  }
}

/** The plain text where it says what the HTML says and has lost no table, else the HTML; the files of both. */
function readAlternatives(parts: readonly MailPart[]): MailContent {
  const contents = parts.map(readContent)
  const filled = contents.filter((content) => content.drafts.length > 0)
  const plain = filled.find((content) => !content.isRich)
  const rich = filled.findLast((content) => content.isRich)
  const all = join(contents)
  if (plain === undefined || rich === undefined) {
    const only = rich ?? filled.at(-1) ?? NOTHING
    return { ...all, drafts: only.drafts, isRich: only.isRich }
  }
  const { richSaysMore, differ } = compareTexts(textOf(plain), textOf(rich))
  const chosen = richSaysMore || (hasRows(rich) && !hasRows(plain)) ? rich : plain
  const warning =
    'The plain text and the HTML of this mail say different things. The HTML is shown; the original holds both.'
  return {
    ...all,
    drafts: chosen.drafts,
    isRich: chosen.isRich,
    warnings: differ ? [...chosen.warnings, warning] : chosen.warnings,
  }
}

function hasRows(content: MailContent): boolean {
  return content.drafts.some((one) => one.kind === 'row')
}

function textOf(content: MailContent): string {
  return content.drafts.map((one) => one.text).join('\n')
}

function reasonToSkip(part: MailPart): Skipped | null {
  if (part.type === 'text/calendar' || part.type === 'application/ics') return 'invitation'
  if (part.type === 'application/pgp-signature' || /^application\/(?:x-)?pkcs7-signature$/.test(part.type))
    return 'signature'
  if (part.type === 'application/pgp-encrypted' || /^application\/(?:x-)?pkcs7-mime$/.test(part.type))
    return 'encrypted'
  // Shown in the text by its Content-ID: a logo, a smiley, a dot that counts readers.
  return part.type.startsWith('image/') && part.hasId && part.disposition !== 'attachment' ? 'picture' : null
}

/** A text that somebody attached has a name; reports of mail servers are text of the mail. */
function isText(part: MailPart): boolean {
  if (isMail(part) || part.disposition === 'attachment') return false
  if (part.type === 'message/delivery-status' || part.type.startsWith('multipart/')) return true
  if (part.name !== null && part.disposition !== null) return false
  return /^text\/(?:plain|html|enriched|rfc822-headers)$/.test(part.type)
}

function readText(part: MailPart): MailContent {
  const { text, warnings } = decodeMailText(part.bytes, part.params.charset ?? null)
  const isRich = part.type === 'text/html'
  const canonical = canonicalise(text)
  const format = { flowed: isYes(part, 'format', 'flowed'), delsp: isYes(part, 'delsp', 'yes') }
  const drafts = isRich ? richDrafts(canonical) : plainDrafts(canonical, format)
  return { ...NOTHING, drafts, isRich, warnings }
}

function isYes(part: MailPart, name: string, value: string): boolean {
  return part.params[name]?.toLowerCase() === value
}
