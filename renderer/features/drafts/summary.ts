import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import type { DraftClaim } from '#shared/contract/drafts.ts'

/** What the list of claims can be narrowed to. */
export type ClaimFilter = keyof typeof s.filter

/** Whether somebody should look at a claim: it is not in the library as it stands in the draft. */
export function isProblem({ status }: DraftClaim): boolean {
  return status !== 'exact' && status !== 'omission'
}

/** The claims that a filter lets through. */
export function claimsOf(claims: readonly DraftClaim[], filter: ClaimFilter): readonly DraftClaim[] {
  return claims.filter((claim) => fits(claim, filter))
}

function fits(claim: DraftClaim, filter: ClaimFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'altered':
      return claim.status === 'altered' || claim.status === 'other'
    case 'notFound':
      return claim.status === 'not-found'
    case 'exact':
      return !isProblem(claim)
    case 'figures':
      return claim.kind === 'figure'
  }
}

/** "14 quotations: 11 exact, 2 altered, 1 not found; 3 figures: 2 the same, 1 not found"; kinds without claims are left out. */
export function summaryOf(claims: readonly DraftClaim[]): string {
  const quotations = claims.filter(({ kind }) => kind === 'quotation')
  const figures = claims.filter(({ kind }) => kind === 'figure')
  const count = (of: readonly DraftClaim[], status: DraftClaim['status'], say: (n: number) => string) => {
    const n = of.filter((claim) => claim.status === status).length
    return n === 0 ? [] : [say(n)]
  }
  const { counts } = s
  const ofQuotations = [
    ...count(quotations, 'exact', counts.exact),
    ...count(quotations, 'omission', counts.omission),
    ...count(quotations, 'altered', counts.altered),
    ...count(quotations, 'not-found', counts['not-found']),
  ]
  const ofFigures = [
    ...count(figures, 'exact', counts.same),
    ...count(figures, 'other', counts.other),
    ...count(figures, 'not-found', counts['not-found']),
  ]
  return [
    ...(quotations.length > 0 ? [`${s.quotations(quotations.length)}: ${ofQuotations.join(', ')}`] : []),
    ...(figures.length > 0 ? [`${s.figures(figures.length)}: ${ofFigures.join(', ')}`] : []),
  ].join('; ')
}

/** The problem after (1) or before (-1) an offset of the draft, round its ends; null where there is none. */
export function problemFrom(claims: readonly DraftClaim[], at: number | null, by: 1 | -1): DraftClaim | null {
  const problems = claims.filter(isProblem)
  if (by === 1) return problems.find(({ start }) => at === null || start > at) ?? problems[0] ?? null
  return problems.findLast(({ start }) => at === null || start < at) ?? problems.at(-1) ?? null
}
