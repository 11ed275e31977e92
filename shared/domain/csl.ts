import { z } from 'zod'

/** A name as CSL-JSON has it: parts, or one literal for an institution or a name that was not taken apart. */
export const cslName = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  literal: z.string().optional(),
})
export type CslName = z.infer<typeof cslName>

/** A date as CSL-JSON has it: `date-parts` of one date or a range, numbers from year to day; or words as they stand. */
export const cslDate = z.object({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
  season: z.union([z.number(), z.string()]).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
})
export type CslDate = z.infer<typeof cslDate>

/**
 * A citable work (citeproc-js CSL-JSON, github.com/citation-style-language/schema). Every other variable of CSL is kept as it
 * came: text, a number, a name list or a date.
 */
export const cslItem = z
  .object({
    type: z.string(),
    title: z.string().optional(),
    author: z.array(cslName).optional(),
    editor: z.array(cslName).optional(),
    translator: z.array(cslName).optional(),
    issued: cslDate.optional(),
    accessed: cslDate.optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    'publisher-place': z.string().optional(),
    volume: z.union([z.string(), z.number()]).optional(),
    issue: z.union([z.string(), z.number()]).optional(),
    page: z.string().optional(),
    URL: z.string().optional(),
    DOI: z.string().optional(),
    ISBN: z.string().optional(),
    ISSN: z.string().optional(),
    language: z.string().optional(),
    note: z.string().optional(),
    abstract: z.string().optional(),
  })
  .catchall(z.unknown())
export type CslItem = z.infer<typeof cslItem>
