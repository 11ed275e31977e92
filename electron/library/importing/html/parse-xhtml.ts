import { type DefaultTreeAdapterMap, Parser, type Token, TokenizerMode, Token as Tokens } from 'parse5'
import { composing } from './parse-page.ts'
import type { Document } from './tree.ts'

/**
 * Parses a chapter of an e-book: XHTML as it is really written, with HTML's entities and broken tags, so by parse5 and
 * not as XML. Unlike in HTML `<title/>` and `<a id="x"/>` are closed, and CDATA is text.
 */
export function parseXhtml(text: string): Document {
  return XhtmlParser.parse(withoutCdata(text), { scriptingEnabled: false, treeAdapter: composing })
}

class XhtmlParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token)
    if (!token.selfClosing || token.ackSelfClosing) return
    this.onEndTag({ ...token, type: Tokens.TokenType.END_TAG, attrs: [] })
    // `<title/>` has made the tokenizer wait for `</title>`.
    this.tokenizer.state = TokenizerMode.DATA
  }
}

const OPEN = '<![CDATA['
const CLOSE = ']]>'

function withoutCdata(text: string): string {
  if (!text.includes(OPEN)) return text
  return text
    .split(OPEN)
    .map((part, index) => {
      const end = index === 0 ? -1 : part.indexOf(CLOSE)
      if (end === -1) return part
      return (
        part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;') + part.slice(end + CLOSE.length)
      )
    })
    .join('')
}
