import { child, elements, textOf, type XmlElement } from '#library/importing/xml.ts'
import type { Unplaced } from '../foreign.ts'
import { descriptionIn, guidIn, refsIn } from './elements.ts'

/** The parts of a project for which a library has no place: who coded, cases, variables, sets, links and graphs. */
export function leftOver(root: XmlElement): Unplaced[] {
  const names = namesIn(root)
  const called = (guid: string): string => names.get(guid) ?? guid
  const inside = (parent: XmlElement | undefined, part: string, element: string): XmlElement[] =>
    elements((parent && child(parent, part)) ?? NOTHING, element)
  const of = (part: string, element: string): XmlElement[] => inside(root, part, element)
  const users = of('Users', 'User')
  const sets = [...of('Sets', 'Set'), ...inside(child(root, 'CodeBook'), 'Sets', 'Set')]
  return [
    ...(users.length < 2
      ? []
      : [
          {
            what: `Who of ${users.length} people coded what`,
            why: 'Bookwheel keeps no names of coders with highlights.',
            words: users.map(({ attributes }) => attributes['name'] ?? '').join('\n'),
          },
        ]),
    ...listed(of('Cases', 'Case'), 'case', 'Bookwheel has no cases; tag the documents instead.', (one) =>
      [nameIn(one), descriptionIn(one), ...values(one, called), ...refsIn(one, 'SourceRef').map(called)].join(
        '; ',
      ),
    ),
    ...listed(of('Variables', 'Variable'), 'variable', 'Bookwheel has no variables.', (one) =>
      [nameIn(one), descriptionIn(one)].filter(Boolean).join(': '),
    ),
    ...listed(
      elements(child(root, 'Sources') ?? NOTHING).filter((one) => elements(one, 'VariableValue').length > 0),
      'source with values of variables',
      'Bookwheel has no variables.',
      (one) => [nameIn(one), ...values(one, called)].join('; '),
    ),
    ...listed(sets, 'set', 'Bookwheel groups tags in a tree and has no sets.', (one) =>
      [
        nameIn(one),
        descriptionIn(one),
        ...['MemberCode', 'MemberSource', 'MemberNote']
          .flatMap((member) => [
            ...refsIn(one, member),
            ...elements(one, member).flatMap(({ attributes }) => attributes['guid']?.toUpperCase() ?? []),
          ])
          .map(called),
      ]
        .filter(Boolean)
        .join('; '),
    ),
    ...listed(of('Links', 'Link'), 'link', 'Bookwheel links notes only.', ({ attributes }) =>
      [
        attributes['name'] ?? '',
        called((attributes['originGUID'] ?? '').toUpperCase()),
        called((attributes['targetGUID'] ?? '').toUpperCase()),
      ].join('; '),
    ),
    ...listed(of('Graphs', 'Graph'), 'graph', 'Bookwheel draws no graphs.', nameIn),
  ]
}

const NOTHING: XmlElement = { name: '', namespace: '', attributes: {}, children: [] }

function listed(
  found: readonly XmlElement[],
  noun: string,
  why: string,
  saying: (element: XmlElement) => string,
): Unplaced[] {
  if (found.length === 0) return []
  const what = found.length === 1 ? `One ${noun}` : `${found.length} ${noun.replace(/^(\w+)/, '$1s')}`
  return [{ what, why, words: found.map(saying).join('\n') }]
}

function nameIn({ attributes }: XmlElement): string {
  return attributes['name'] ?? ''
}

function values(element: XmlElement, called: (guid: string) => string): string[] {
  return elements(element, 'VariableValue').map((value) => {
    const [variable = ''] = refsIn(value, 'VariableRef')
    return `${called(variable)} = ${textOf(value).trim()}`
  })
}

/** The names of everything that has one, by GUID. */
function namesIn(root: XmlElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const pending: XmlElement[] = [root]
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    const { guid, name } = element.attributes
    if (guid !== undefined && name !== undefined) names.set(guidIn(element), name)
    pending.push(...elements(element))
  }
  return names
}
