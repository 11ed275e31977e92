import { expect, test } from 'vitest'
import { namesOf } from '#library/citations/names.ts'

const person = (given: string, family: string, more = {}) => ({ given, family, ...more })
const one = (literal: string) => ({ literal })

test.each([
  ['Jane Doe', [person('Jane', 'Doe')]],
  ['Jane Doe and John Roe', [person('Jane', 'Doe'), person('John', 'Roe')]],
  ['A. Lund, B. C. Osei & D Roe', [person('A.', 'Lund'), person('B. C.', 'Osei'), person('D', 'Roe')]],
  ['Doe, Jane', [person('Jane', 'Doe')]],
  ['Doe, Jane, and John Roe', [person('Jane', 'Doe'), person('John', 'Roe')]],
  ['Doe, Jane; Roe, John Q.', [person('Jane', 'Doe'), person('John Q.', 'Roe')]],
  ['Doe, Jane and Roe, John', [person('Jane', 'Doe'), person('John', 'Roe')]],
  ['Martin Luther King, Jr.', [person('Martin Luther', 'King', { suffix: 'Jr.' })]],
  [
    'Martin Luther King Jr. and Ana Müller',
    [person('Martin Luther', 'King', { suffix: 'Jr.' }), person('Ana', 'Müller')],
  ],
  ['Ludwig van Beethoven', [person('Ludwig', 'Beethoven', { 'non-dropping-particle': 'van' })]],
  ['van der Berg, John', [person('John', 'Berg', { 'non-dropping-particle': 'van der' })]],
  ['Alexander von Humboldt', [person('Alexander', 'Humboldt', { 'dropping-particle': 'von' })]],
  ['Charles De Gaulle', [person('Charles De', 'Gaulle')]],
  ['Ministry of Health and Welfare', [one('Ministry of Health and Welfare')]],
  ['The Editors', [one('The Editors')]],
  ['Reuters', [one('Reuters')]],
  ['Jane Doe, Valley News Service', [person('Jane', 'Doe'), one('Valley News Service')]],
  ['jane@example.org', [one('jane@example.org')]],
  ['ابوالفضل بیهقی', [person('ابوالفضل', 'بیهقی')]],
  ['علی رضایی و مریم حسینی', [person('علی', 'رضایی'), person('مریم', 'حسینی')]],
  ['سارة الحسن، محمد علي', [person('سارة', 'الحسن'), person('محمد', 'علي')]],
  ['وزارة الصحة', [one('وزارة الصحة')]],
  ['خبرگزاری دانشجویان', [one('خبرگزاری دانشجویان')]],
  ['Петров И. В.', [person('И. В.', 'Петров')]],
  ['Иван Петров', [person('Иван', 'Петров')]],
  ['夏目 漱石', [person('漱石', '夏目')]],
  ['夏目漱石', [one('夏目漱石')]],
  ['משה כהן', [person('משה', 'כהן')]],
  ['Jürgen Weiß und Éva Szabó', [person('Jürgen', 'Weiß'), person('Éva', 'Szabó')]],
  ['', []],
  [' ; , ', []],
])('%s', (byline, names) => {
  expect(namesOf(byline)).toEqual(names)
})
