import { child, elements, type XmlElement } from '#library/importing/xml.ts'

/**
 * What the schema of REFI-QDA 1.5 (Project-mrt2019.xsd, qdasoftware.org) asks of the elements that Bookwheel writes: their children
 * in this order, `*` for any number, `?` for one or none, and their attributes, `!` for those that must be there.
 */
interface Rule {
  readonly children: readonly string[]
  readonly attributes: Readonly<Record<string, RegExp>>
  readonly required: readonly string[]
}

const GUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/
const TEXT = /^/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const NUMBER = /^\d+$/
const MADE = { creatingUser: GUID, creationDateTime: TIME }

const text: Rule = {
  children: [
    'Description?',
    'PlainTextContent?',
    'PlainTextSelection*',
    'Coding*',
    'NoteRef*',
    'VariableValue*',
  ],
  attributes: { guid: GUID, name: TEXT, richTextPath: TEXT, plainTextPath: /^internal:\/\//, ...MADE },
  required: ['guid'],
}

const ref: Rule = { children: [], attributes: { targetGUID: GUID }, required: ['targetGUID'] }

const RULES: Readonly<Record<string, Rule>> = {
  Project: {
    children: [
      'Users?',
      'CodeBook?',
      'Variables?',
      'Cases?',
      'Sources?',
      'Notes?',
      'Links?',
      'Sets?',
      'Graphs?',
      'Description?',
      'NoteRef*',
    ],
    attributes: {
      name: TEXT,
      origin: TEXT,
      creatingUserGUID: GUID,
      creationDateTime: TIME,
      basePath: TEXT,
      xmlns: TEXT,
    },
    required: ['name'],
  },
  Users: { children: ['User+'], attributes: {}, required: [] },
  User: { children: [], attributes: { guid: GUID, name: TEXT, id: TEXT }, required: ['guid'] },
  CodeBook: { children: ['Codes', 'Sets?'], attributes: { origin: TEXT, xmlns: TEXT }, required: [] },
  Codes: { children: ['Code+'], attributes: {}, required: [] },
  Code: {
    children: ['Description?', 'NoteRef*', 'Code*'],
    attributes: {
      guid: GUID,
      name: TEXT,
      isCodable: /^(?:true|false)$/,
      color: /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/,
    },
    required: ['guid', 'name', 'isCodable'],
  },
  Sources: { children: ['TextSource+'], attributes: {}, required: [] },
  TextSource: text,
  Note: text,
  Notes: { children: ['Note+'], attributes: {}, required: [] },
  PlainTextSelection: {
    children: ['Description?', 'Coding*', 'NoteRef*'],
    attributes: { guid: GUID, name: TEXT, startPosition: NUMBER, endPosition: NUMBER, ...MADE },
    required: ['guid', 'startPosition', 'endPosition'],
  },
  Coding: { children: ['CodeRef', 'NoteRef*'], attributes: { guid: GUID, ...MADE }, required: ['guid'] },
  CodeRef: ref,
  NoteRef: ref,
  Description: { children: [], attributes: {}, required: [] },
  PlainTextContent: { children: [], attributes: {}, required: [] },
}

/** Everything in a project or codebook that the schema does not allow, GUIDs that stand twice, and references to nothing. */
export function faultsOf(root: XmlElement): string[] {
  const guids: string[] = []
  const targets: string[] = []
  const faults: string[] = []
  const look = (element: XmlElement, path: string): void => {
    const at = `${path}/${element.name}`
    const rule = RULES[element.name]
    const { guid, targetGUID } = element.attributes
    if (guid !== undefined) guids.push(guid)
    if (targetGUID !== undefined) targets.push(targetGUID)
    if (rule === undefined) faults.push(`${at} is not known`)
    else faults.push(...attributeFaults(element, rule, at), ...orderFaults(element, rule, at))
    for (const below of elements(element)) look(below, at)
  }
  look(root, '')
  const twice = guids.filter((guid, index) => guids.indexOf(guid) !== index)
  const nowhere = targets.filter((target) => !guids.includes(target))
  return [
    ...faults,
    ...twice.map((guid) => `${guid} stands twice`),
    ...nowhere.map((guid) => `${guid} is nothing`),
  ]
}

function attributeFaults({ attributes }: XmlElement, rule: Rule, at: string): string[] {
  return [
    ...rule.required.filter((name) => attributes[name] === undefined).map((name) => `${at} lacks ${name}`),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      rule.attributes[name]?.test(value) === true ? [] : [`${at} has ${name}="${value}"`],
    ),
  ]
}

function orderFaults(element: XmlElement, { children }: Rule, at: string): string[] {
  const names = elements(element).map(({ name }) => name)
  const pattern = children.map((allowed) => {
    const [, name = '', count = ''] = /^(\w+)([?*+]?)$/.exec(allowed) ?? []
    return `(?:${name} )${count}`
  })
  const fits = new RegExp(`^${pattern.join('')}$`).test(names.map((name) => `${name} `).join(''))
  return fits ? [] : [`${at} holds ${names.join(', ')}`]
}

/** The codes of a project or codebook. */
export function codesOf(root: XmlElement): readonly XmlElement[] {
  return elements(child(child(root, 'CodeBook') ?? root, 'Codes') ?? root, 'Code')
}
