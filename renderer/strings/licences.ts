/** The words about the program and what it is made of. */
export const licences = {
  title: 'About Bookwheel and its licences',
  version: (version: string) =>
    `Bookwheel ${version}, under the MIT licence. It works offline and sends nothing.`,
  citations:
    'Citations are made with citeproc-js, © 2009–2019 Frank Bennett, under the Common Public Attribution License 1.0, from styles and languages of the Citation Style Language project, under Creative Commons Attribution-ShareAlike 3.0. The notices below name their authors and where their sources are.',
  notices: 'Notices of third parties',
  loading: 'Reading the notices…',
} as const
