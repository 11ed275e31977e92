/** What was done to a quotation. Every kind must be seen, however small it is. */
export type Alteration =
  | 'number'
  | 'negation'
  | 'name'
  | 'ellipsis'
  | 'merged'
  | 'word'
  | 'order'
  | 'sign'
  | 'capital'
  | 'cut'
  | 'bracket'

/**
 * A passage, quotations of it that are faithful (with the typography that another page may have), and quotations that are not.
 * All texts are made up.
 */
export interface Quoted {
  readonly passage: string
  readonly faithful: readonly string[]
  readonly altered: readonly (readonly [Alteration, string])[]
}

/** English. */
const english: readonly Quoted[] = [
  {
    passage:
      'The harbour board approved the loan of 4,250,000 crowns on the second reading. Not one of the seven members voted against it, and the clerk recorded no abstention.',
    faithful: [
      'The harbour board approved the loan of 4,250,000 crowns on the second reading.',
      'the loan of 4,250,000 crowns on the second reading',
      'Not one of the seven members voted against it, and the clerk recorded no abstention',
      'approved the loan … on the second reading',
      'The harbour board approved the loan [...] on the second reading.',
    ],
    altered: [
      ['number', 'The harbour board approved the loan of 4,520,000 crowns on the second reading.'],
      ['number', 'the loan of 4,250,00 crowns on the second reading'],
      ['number', 'the loan of 4.250.000 crowns on the second reading'],
      ['number', 'Not one of the eleven members voted against it'],
      ['negation', 'One of the seven members voted against it'],
      ['negation', 'and the clerk recorded an abstention'],
      ['cut', '250,000 crowns on the second reading'],
      ['ellipsis', 'The harbour board … approved the loan of 4,250,000 crowns'],
      ['ellipsis', 'approved the loan of … the second reading on 4,250,000 crowns'],
      [
        'merged',
        'approved the loan of 4,250,000 crowns on the second reading and not one of the seven members voted',
      ],
      [
        'merged',
        'approved the loan of 4,250,000 crowns on the second reading: not one of the seven members voted',
      ],
      ['word', 'The harbour board rejected the loan of 4,250,000 crowns on the second reading.'],
      ['word', 'The harbour board approved a loan of 4,250,000 crowns on the second reading.'],
      ['order', 'The harbour board on the second reading approved the loan of 4,250,000 crowns.'],
    ],
  },
  {
    passage:
      '“We did not know,” said Ingrid Falk, the head of the laboratory, “that the samples from Tarn Beck had been kept at 14 °C instead of 4 °C for nine days.”',
    faithful: [
      '‘We did not know,’ said Ingrid Falk, the head of the laboratory, ‘that the samples from Tarn Beck had been kept at 14 °C instead of 4 °C for nine days.’',
      'the samples from Tarn Beck had been kept at 14 °C instead of 4 °C for nine days',
      'that the samples from Tarn Beck had been kept at 14°C instead of 4°C for nine days',
    ],
    altered: [
      ['number', 'the samples from Tarn Beck had been kept at 4 °C instead of 14 °C for nine days'],
      ['number', 'had been kept at 14 °C instead of 4 °C for five days'],
      ['negation', '‘We did know,’ said Ingrid Falk, the head of the laboratory'],
      ['name', '‘We did not know,’ said Ingrid Valk, the head of the laboratory'],
      ['name', 'that the samples from Tarn Brook had been kept at 14 °C'],
      ['word', '‘We could not know,’ said Ingrid Falk, the head of the laboratory'],
      ['sign', '‘We did not know?’ said Ingrid Falk, the head of the laboratory'],
      ['bracket', 'the samples [of the river] had been kept at 14 °C instead of 4 °C'],
      ['cut', 'the samples from Tarn Beck had been kept at 14'],
    ],
  },
  {
    passage:
      'The non-violent march of 12 April drew between 30,000 and 35,000 people. Police counted 9,400. The anti-eviction league had asked for permission and never received an answer.',
    faithful: [
      'The non-violent march of 12 April drew between 30,000 and 35,000 people.',
      'drew between 30,000 and 35,000 people. Police counted 9,400',
      'The anti‑eviction league had asked for permission and never received an answer.',
    ],
    altered: [
      ['cut', 'violent march of 12 April drew between 30,000 and 35,000 people'],
      ['cut', 'eviction league had asked for permission and never received an answer'],
      ['negation', 'The violent march of 12 April drew between 30,000 and 35,000 people'],
      ['negation', 'had asked for permission and received an answer'],
      ['negation', 'had asked for permission … an answer'],
      ['negation', 'asked for permission and … received an answer'],
      ['negation', 'received an answer.'],
      ['number', 'The non-violent march of 21 April drew between 30,000 and 35,000 people'],
      ['number', 'drew between 30,000 and 35,500 people'],
      ['number', 'Police counted 94,000. The anti-eviction league'],
      ['merged', 'drew between 30,000 and 35,000 people; police counted 9,400'],
      ['ellipsis', 'drew between … people 35,000'],
      ['word', 'The anti-eviction league had asked for protection and never received an answer'],
    ],
  },
  {
    passage:
      'I have nothing to hide, and I will hand over every ledger the court asks for. What I will not do is name the person who gave them to me.',
    faithful: [
      'I have nothing to hide, and I will hand over every ledger the court asks for.',
      'I have nothing to hide … What I will not do is name the person who gave them to me.',
      'What I will not do is name the person',
      'and I will hand over every ledger the\ncourt asks for',
    ],
    altered: [
      ['negation', 'What I will do is name the person who gave them to me.'],
      ['negation', 'I have something to hide, and I will hand over every ledger the court asks for.'],
      ['negation', 'I have nothing to hide, and I will not hand over every ledger the court asks for.'],
      ['word', 'I will hand over any ledger the court asks for'],
      ['word', 'I have nothing to hide, but I will hand over every ledger the court asks for.'],
      ['merged', 'I will hand over every ledger the court asks for and name the person who gave them to me'],
      ['ellipsis', 'I will … hand over every ledger the court asks for'],
      ['ellipsis', 'What I will … do is name the person'],
      ['order', 'What I will not do is name the person … I have nothing to hide'],
      ['sign', 'I have nothing to hide and I will hand over every ledger the court asks for'],
      ['sign', 'What I will not do is name the person who gave them to me!'],
    ],
  },
  {
    passage:
      'Between 1987 and 2004 the mill discharged an estimated 3.7 million litres of dye into the Orrin, or about 600 litres a day. The company’s own figure is 0.37 million.',
    faithful: [
      'Between 1987 and 2004 the mill discharged an estimated 3.7 million litres of dye into the Orrin',
      'an estimated 3.7 million litres of dye into the Orrin, or about 600 litres a day',
      "The company's own figure is 0.37 million.",
      '… the mill discharged an estimated 3.7 million litres of dye …',
    ],
    altered: [
      [
        'number',
        'Between 1978 and 2004 the mill discharged an estimated 3.7 million litres of dye into the Orrin',
      ],
      ['number', 'the mill discharged an estimated 37 million litres of dye into the Orrin'],
      ['number', 'an estimated 3.7 billion litres of dye into the Orrin'],
      ['number', 'or about 600 litres an hour'],
      ['number', 'The company’s own figure is 3.7 million.'],
      ['number', 'an estimated 3,7 million litres of dye into the Orrin'],
      ['name', 'an estimated 3.7 million litres of dye into the Orwin'],
      ['cut', '7 million litres of dye into the Orrin, or about 600 litres a day'],
      ['cut', '37 million.'],
      ['cut', 'Between 1987 and 2004 the mill discharged an estimated 3.7'],
      ['ellipsis', 'the mill discharged an estimated 3.7 million litres … of dye into the Orrin'],
      ['word', 'The companies own figure is 0.37 million.'],
    ],
  },
  {
    passage:
      'Judge Amara Whitlock held that the search was lawful. She held, however, that the second statement had been obtained by a promise, and she excluded it. The first she let in.',
    faithful: [
      'Judge Amara Whitlock held that the search was lawful.',
      'the second statement had been obtained by a promise, and she excluded it',
      'She held … that the second statement had been obtained by a promise',
      'Judge Amara Whitlock held that the search was lawful […] The first she let in',
    ],
    altered: [
      ['name', 'Judge Amara Whitlow held that the search was lawful.'],
      ['negation', 'Judge Amara Whitlock held that the search was unlawful.'],
      ['negation', 'Judge Amara Whitlock held that the search was not lawful.'],
      ['number', 'the third statement had been obtained by a promise, and she excluded it'],
      ['word', 'the second statement had been obtained by a threat, and she excluded it'],
      ['word', 'the second statement had been obtained by a promise, and she included it'],
      [
        'merged',
        'held that the search was lawful and that the second statement had been obtained by a promise',
      ],
      ['merged', 'held that the search was lawful. The first she let in'],
      ['order', 'The first she let in … Judge Amara Whitlock held that the search was lawful'],
      ['ellipsis', 'held that the search … was lawful'],
    ],
  },
  {
    passage:
      'Asked whether the ministry would publish the list, she said: “Not before the vote, and not in full.” A spokesman later added that there was no list.',
    faithful: [
      'she said: ‘Not before the vote, and not in full.’ A spokesman later added that there was no list',
      'Not before the vote, and not in full.',
      'not before the vote, and not in full',
    ],
    altered: [
      ['negation', 'Before the vote, and not in full, she said'],
      ['negation', 'Not before the vote, and in full.'],
      ['word', 'Not after the vote, and not in full.'],
      ['negation', 'A spokesman later added that there was a list.'],
      ['sign', 'Not before the vote. And not in full.'],
      ['merged', 'Not before the vote, and not in full, a spokesman later added'],
    ],
  },
  {
    passage:
      'The second reactor was shut down at 22:41 after a pump failed; the first went on running at 78 per cent until 05:15. No radiation above 0.3 µSv/h was measured at the fence.',
    faithful: [
      'The second reactor was shut down at 22:41 after a pump failed; the first went on running at 78 per cent until 05:15.',
      'No radiation above 0.3 µSv/h was measured at the fence',
      '[T]he first went on running at 78 per cent until 05:15',
    ],
    altered: [
      ['number', 'The second reactor was shut down at 22:14 after a pump failed'],
      ['number', 'the first went on running at 87 per cent until 05:15'],
      ['cut', 'the first went on running at 78'],
      ['number', 'No radiation above 3 µSv/h was measured at the fence'],
      ['number', 'No radiation above 0.3 mSv/h was measured at the fence'],
      ['negation', 'radiation above 0.3 µSv/h was not measured at the fence'],
      ['order', 'The first reactor was shut down at 22:41 after a pump failed; the second went on running'],
      ['sign', 'shut down at 22:41 after a pump failed, the first went on running'],
      [
        'merged',
        'the first went on running at 78 per cent until 05:15 and no radiation above 0.3 µSv/h was measured',
      ],
      ['ellipsis', 'The second reactor … went on running at 78 per cent … was shut down'],
    ],
  },
  {
    passage:
      'Our members don’t want a war of words with the town. They want what was promised in May: two classrooms, a covered yard, and a nurse on Tuesdays and Fridays.',
    faithful: [
      "Our members don't want a war of words with the town.",
      'They want what was promised in May: two classrooms, a covered yard, and a nurse on Tuesdays and Fridays.',
      'they want what was promised in May … a nurse on Tuesdays and Fridays',
      'two classrooms, a covered yard, and a nurse',
    ],
    altered: [
      ['negation', 'Our members do want a war of words with the town.'],
      ['negation', 'Our members want a war of words with the town.'],
      ['word', 'Our members do not want a war of words with the town.'],
      ['name', 'They want what was promised in March: two classrooms'],
      ['number', 'three classrooms, a covered yard, and a nurse on Tuesdays and Fridays'],
      ['name', 'and a nurse on Tuesdays and Thursdays'],
      ['capital', 'two classrooms, a covered Yard, and a nurse on tuesdays'],
      ['ellipsis', 'two classrooms … and a nurse … a covered yard'],
      ['word', 'They want what was promised in May; two classrooms or a covered yard'],
    ],
  },
  {
    passage:
      'Mr Osei paid £18,600 to the fund and Mrs Osei £1,860. Neither payment was declared. The rule then in force set the limit at £2,000 for each household.',
    faithful: [
      'Mr Osei paid £18,600 to the fund and Mrs Osei £1,860.',
      'Neither payment was declared. The rule then in force set the limit at £2,000 for each household.',
      'Mr Osei paid £18,600 … Neither payment was declared',
    ],
    altered: [
      ['number', 'Mr Osei paid £1,860 to the fund and Mrs Osei £18,600.'],
      ['number', 'Mr Osei paid €18,600 to the fund'],
      ['name', 'Mrs Osei paid £18,600 to the fund and Mr Osei £1,860.'],
      ['negation', 'Either payment was declared.'],
      ['negation', 'Neither payment was undeclared.'],
      ['number', 'set the limit at £2,000 for each person'],
      ['number', 'set the limit at £20,000 for each household'],
      ['merged', 'Mr Osei paid £18,600 to the fund. Neither payment was declared'],
      ['cut', '600 to the fund and Mrs Osei £1,860'],
    ],
  },
]

/** German. */
const german: readonly Quoted[] = [
  {
    passage:
      'Der Stadtrat hat den Verkauf der Werft am 14. Juni mit 23 zu 19 Stimmen nicht gebilligt. Bürgermeisterin Helene Krafft sprach von „einem schwarzen Tag für die Stadt“.',
    faithful: [
      'Der Stadtrat hat den Verkauf der Werft am 14. Juni mit 23 zu 19 Stimmen nicht gebilligt.',
      'Bürgermeisterin Helene Krafft sprach von »einem schwarzen Tag für die Stadt«',
      'hat den Verkauf der Werft … nicht gebilligt',
      'den Verkauf der Werft am 14. Juni mit 23 zu 19 Stimmen',
    ],
    altered: [
      ['negation', 'Der Stadtrat hat den Verkauf der Werft am 14. Juni mit 23 zu 19 Stimmen gebilligt.'],
      ['number', 'Der Stadtrat hat den Verkauf der Werft am 14. Juni mit 19 zu 23 Stimmen nicht gebilligt.'],
      ['number', 'den Verkauf der Werft am 14. Juli mit 23 zu 19 Stimmen'],
      ['name', 'Bürgermeisterin Helene Kraft sprach von »einem schwarzen Tag für die Stadt«'],
      ['word', 'sprach von »einem dunklen Tag für die Stadt«'],
      ['word', 'Bürgermeister Helene Krafft sprach von »einem schwarzen Tag für die Stadt«'],
      ['merged', 'mit 23 zu 19 Stimmen nicht gebilligt, Bürgermeisterin Helene Krafft sprach'],
      ['ellipsis', 'Der Stadtrat hat den Verkauf … der Werft am 14. Juni mit 23 zu 19 Stimmen'],
      ['order', 'Der Stadtrat hat am 14. Juni den Verkauf der Werft mit 23 zu 19 Stimmen nicht gebilligt.'],
    ],
  },
  {
    passage:
      'Wir haben keinen einzigen Beleg dafür gefunden, dass die Messwerte vom 3. Februar gefälscht wurden. Wir haben allerdings auch niemanden gefunden, der sie abgelesen hat.',
    faithful: [
      'Wir haben keinen einzigen Beleg dafür gefunden, dass die Messwerte vom 3. Februar gefälscht wurden.',
      'Wir haben allerdings auch niemanden gefunden, der sie abgelesen hat',
      'keinen einzigen Beleg dafür gefunden […] niemanden gefunden, der sie abgelesen hat',
      'dass die Mess\u00ADwerte vom 3.\u00A0Februar gefälscht wurden',
    ],
    altered: [
      [
        'negation',
        'Wir haben einen einzigen Beleg dafür gefunden, dass die Messwerte vom 3. Februar gefälscht wurden.',
      ],
      ['negation', 'Wir haben allerdings auch jemanden gefunden, der sie abgelesen hat'],
      ['number', 'dass die Messwerte vom 13. Februar gefälscht wurden'],
      ['word', 'keinen einzigen Beweis dafür gefunden, dass die Messwerte vom 3. Februar gefälscht wurden'],
      ['word', 'dass die Meßwerte vom 3. Februar gefälscht wurden'],
      ['merged', 'dass die Messwerte vom 3. Februar gefälscht wurden, und auch niemanden gefunden'],
      ['ellipsis', 'Wir haben keinen … einzigen Beleg dafür gefunden'],
      ['capital', 'keinen einzigen beleg dafür gefunden, dass die Messwerte'],
    ],
  },
  {
    passage:
      'Die Förderung stieg von 1,2 Mio. Tonnen im Jahr 1958 auf 12,4 Mio. Tonnen im Jahr 1971. Danach ging sie um 3,5 Prozent jährlich zurück, bis die Grube 1996 schloss.',
    faithful: [
      'Die Förderung stieg von 1,2 Mio. Tonnen im Jahr 1958 auf 12,4 Mio. Tonnen im Jahr 1971.',
      'Danach ging sie um 3,5 Prozent jährlich zurück, bis die Grube 1996 schloss.',
      'Die Förderung stieg … auf 12,4 Mio. Tonnen im Jahr 1971',
    ],
    altered: [
      ['number', 'Die Förderung stieg von 12 Mio. Tonnen im Jahr 1958 auf 12,4 Mio. Tonnen im Jahr 1971.'],
      ['number', 'Die Förderung stieg von 1.2 Mio. Tonnen im Jahr 1958 auf 12.4 Mio. Tonnen im Jahr 1971.'],
      ['number', 'auf 12,4 Mio. Tonnen im Jahr 1977'],
      ['number', 'auf 12,4 Mrd. Tonnen im Jahr 1971'],
      ['number', 'Danach ging sie um 3,5 Prozentpunkte jährlich zurück'],
      ['cut', '4 Mio. Tonnen im Jahr 1971. Danach ging sie um 3,5 Prozent jährlich zurück'],
      ['word', 'Danach ging sie auf 3,5 Prozent jährlich zurück'],
      ['word', 'Die Förderung sank von 1,2 Mio. Tonnen im Jahr 1958 auf 12,4 Mio. Tonnen'],
      ['merged', 'auf 12,4 Mio. Tonnen im Jahr 1971, danach ging sie um 3,5 Prozent jährlich zurück'],
    ],
  },
  {
    passage:
      'Ohne das Gutachten von Frau Dr. Yıldız, so der Ausschuss, wäre der Antrag nie gestellt worden. Das Ministerium bestreitet, es vor dem 9. Mai gekannt zu haben.',
    faithful: [
      'Ohne das Gutachten von Frau Dr. Yıldız, so der Ausschuss, wäre der Antrag nie gestellt worden.',
      'Das Ministerium bestreitet, es vor dem 9. Mai gekannt zu haben',
      'wäre der Antrag nie gestellt worden. Das Ministerium bestreitet',
    ],
    altered: [
      [
        'name',
        'Ohne das Gutachten von Frau Dr. Yildiz, so der Ausschuss, wäre der Antrag nie gestellt worden.',
      ],
      ['name', 'Ohne das Gutachten von Herrn Dr. Yıldız, so der Ausschuss'],
      ['negation', 'so der Ausschuss, wäre der Antrag gestellt worden'],
      [
        'negation',
        'Mit dem Gutachten von Frau Dr. Yıldız, so der Ausschuss, wäre der Antrag nie gestellt worden',
      ],
      ['word', 'Das Ministerium bestätigt, es vor dem 9. Mai gekannt zu haben'],
      ['number', 'Das Ministerium bestreitet, es vor dem 19. Mai gekannt zu haben'],
      ['word', 'Das Ministerium bestreitet, es nach dem 9. Mai gekannt zu haben'],
      ['ellipsis', 'wäre der Antrag … nie gestellt worden'],
    ],
  },
]

/** Persian: joiners, digits and letters that are written in several ways. */
const persian: readonly Quoted[] = [
  {
    passage:
      'سخنگوی شرکت گفت که کارگران ۴۸۰ نفرند و هیچ‌کدام اخراج نشده‌اند. او افزود که دستمزد ماه آذر تا پایان هفته پرداخت می‌شود.',
    faithful: [
      'سخنگوی شرکت گفت که کارگران ۴۸۰ نفرند و هیچ‌کدام اخراج نشده‌اند.',
      'كارگران ٤٨٠ نفرند و هیچ‌کدام اخراج نشده‌اند',
      'دستمزد ماه آذر تا پایان هفته پرداخت می‌شود',
      'سخنگوي شرکت گفت که کارگران ۴۸۰ نفرند … دستمزد ماه آذر تا پایان هفته پرداخت میشود',
    ],
    altered: [
      ['number', 'سخنگوی شرکت گفت که کارگران ۸۴۰ نفرند و هیچ‌کدام اخراج نشده‌اند.'],
      ['negation', 'کارگران ۴۸۰ نفرند و همه اخراج شده‌اند'],
      ['negation', 'کارگران ۴۸۰ نفرند و هیچ‌کدام اخراج شده‌اند'],
      ['negation', 'دستمزد ماه آذر تا پایان هفته پرداخت نمی‌شود'],
      ['name', 'دستمزد ماه دی تا پایان هفته پرداخت می‌شود'],
      ['word', 'دستمزد ماه آذر تا پایان ماه پرداخت می‌شود'],
      ['ellipsis', 'سخنگوی شرکت … گفت که کارگران ۴۸۰ نفرند'],
      ['merged', 'هیچ‌کدام اخراج نشده‌اند و دستمزد ماه آذر تا پایان هفته پرداخت می‌شود'],
    ],
  },
  {
    passage:
      'ما در شب حادثه هیچ هشداری نشنیدیم. آب ساعت سه و ربع به کوچه رسید و تا ۱٫۵ متر بالا آمد. خانم رستمی نخستین کسی بود که همسایه‌ها را بیدار کرد.',
    faithful: [
      'ما در شب حادثه هیچ هشداری نشنیدیم.',
      'آب ساعت سه و ربع به کوچه رسید و تا ۱٫۵ متر بالا آمد',
      'خانم رستمی نخستین کسی بود که همسایه‌ها را بیدار کرد',
      'آب ساعت سه و ربع به کوچه رسید و تا 1.5 متر بالا آمد',
    ],
    altered: [
      ['negation', 'ما در شب حادثه هشداری شنیدیم.'],
      ['negation', 'ما در شب حادثه هشداری نشنیدیم.'],
      ['number', 'آب ساعت سه و نیم به کوچه رسید و تا ۱٫۵ متر بالا آمد'],
      ['number', 'آب ساعت سه و ربع به کوچه رسید و تا ۱۵ متر بالا آمد'],
      ['name', 'خانم رستگار نخستین کسی بود که همسایه‌ها را بیدار کرد'],
      ['word', 'آقای رستمی نخستین کسی بود که همسایه‌ها را بیدار کرد'],
      ['order', 'آب به کوچه رسید ساعت سه و ربع و تا ۱٫۵ متر بالا آمد'],
      ['ellipsis', 'آب ساعت سه و ربع … به کوچه رسید'],
    ],
  },
  {
    passage:
      'دادگاه شکایت آقای نوری را نپذیرفت، ولی هزینه‌ها را به عهده شهرداری گذاشت. رأی با چهار موافق و یک مخالف صادر شد.',
    faithful: [
      'دادگاه شکایت آقای نوری را نپذیرفت، ولی هزینه‌ها را به عهده شهرداری گذاشت.',
      'رأی با چهار موافق و یک مخالف صادر شد',
      'دادگاه شکایت آقای نوری را نپذیرفت … رأی با چهار موافق و یک مخالف صادر شد',
    ],
    altered: [
      ['negation', 'دادگاه شکایت آقای نوری را پذیرفت، ولی هزینه‌ها را به عهده شهرداری گذاشت.'],
      ['negation', 'ولی هزینه‌ها را به عهده شهرداری نگذاشت'],
      ['name', 'دادگاه شکایت آقای نوروزی را نپذیرفت'],
      ['number', 'رأی با سه موافق و یک مخالف صادر شد'],
      ['word', 'رأی با چهار مخالف و یک موافق صادر شد'],
      ['word', 'دادگاه شکایت آقای نوری را نپذیرفت و هزینه‌ها را به عهده او گذاشت'],
      ['ellipsis', 'دادگاه … شکایت آقای نوری را نپذیرفت'],
    ],
  },
]

/** French, Spanish, Italian, Russian, Arabic, Hebrew, Chinese, Japanese, Dutch, Swedish. */
const others: readonly Quoted[] = [
  {
    passage:
      'Le préfet n’a jamais reçu la lettre du 8 novembre, affirme son cabinet. Elle portait pourtant le cachet de la poste de Saint-Brévin et pesait 240 grammes.',
    faithful: [
      "Le préfet n'a jamais reçu la lettre du 8 novembre, affirme son cabinet.",
      'Elle portait pourtant le cachet de la poste de Saint-Brévin et pesait 240 grammes',
      'Le préfet n’a jamais reçu la lettre du 8 novembre […] Elle portait pourtant le cachet de la poste',
    ],
    altered: [
      ['negation', 'Le préfet a reçu la lettre du 8 novembre, affirme son cabinet.'],
      ['negation', 'Le préfet a jamais reçu la lettre du 8 novembre'],
      ['number', 'Le préfet n’a jamais reçu la lettre du 18 novembre'],
      ['number', 'et pesait 420 grammes'],
      ['name', 'le cachet de la poste de Saint-Brévent et pesait 240 grammes'],
      ['word', 'Le maire n’a jamais reçu la lettre du 8 novembre'],
      ['ellipsis', 'Le préfet n’a jamais … reçu la lettre du 8 novembre'],
      ['cut', 'la poste de Saint'],
    ],
  },
  {
    passage:
      'La ministra no firmó el contrato de 1.350 millones; lo firmó su antecesor, Julián Ortega. «No lo habría firmado nunca», dijo ayer en Zamora.',
    faithful: [
      'La ministra no firmó el contrato de 1.350 millones; lo firmó su antecesor, Julián Ortega.',
      '"No lo habría firmado nunca", dijo ayer en Zamora',
      'lo firmó su antecesor, Julián Ortega',
    ],
    altered: [
      ['negation', 'La ministra firmó el contrato de 1.350 millones'],
      ['number', 'La ministra no firmó el contrato de 1.530 millones'],
      ['number', 'La ministra no firmó el contrato de 1,350 millones'],
      ['name', 'lo firmó su antecesor, Julio Ortega'],
      ['negation', 'Lo habría firmado, dijo ayer en Zamora'],
      ['name', '"No lo habría firmado nunca", dijo ayer en Zaragoza'],
      ['word', 'lo firmó su sucesor, Julián Ortega'],
    ],
  },
  {
    passage:
      'Комиссия не нашла нарушений в работе станции, но рекомендовала заменить два насоса из пяти до 1 сентября. Директор Егор Лапин с выводами согласился.',
    faithful: [
      'Комиссия не нашла нарушений в работе станции, но рекомендовала заменить два насоса из пяти до 1 сентября.',
      'Директор Егор Лапин с выводами согласился',
      'Комиссия не нашла нарушений в работе станции … Директор Егор Лапин с выводами согласился',
    ],
    altered: [
      ['negation', 'Комиссия нашла нарушения в работе станции'],
      ['negation', 'Комиссия нашла нарушений в работе станции, но рекомендовала'],
      ['number', 'рекомендовала заменить три насоса из пяти до 1 сентября'],
      ['number', 'рекомендовала заменить два насоса из пяти до 11 сентября'],
      ['name', 'Директор Егор Лапшин с выводами согласился'],
      ['negation', 'Директор Егор Лапин с выводами не согласился'],
      ['word', 'но запретила заменить два насоса из пяти до 1 сентября'],
    ],
  },
  {
    passage:
      'لم توافق اللجنة على القرض البالغ ٢٥٠ مليون دينار، وأجلت القرار إلى ١٢ أيار. وقال رئيسها سامر الحداد إن التقرير ناقص.',
    faithful: [
      'لم توافق اللجنة على القرض البالغ ٢٥٠ مليون دينار، وأجلت القرار إلى ١٢ أيار.',
      'وقال رئيسها سامر الحداد إن التقرير ناقص',
      'لم توافق اللجنة على القرض البالغ 250 مليون دينار',
    ],
    altered: [
      ['negation', 'توافق اللجنة على القرض البالغ ٢٥٠ مليون دينار'],
      ['number', 'لم توافق اللجنة على القرض البالغ ٥٢٠ مليون دينار'],
      ['number', 'لم توافق اللجنة على القرض البالغ ٢٥٠ مليار دينار'],
      ['number', 'وأجلت القرار إلى ٢١ أيار'],
      ['name', 'وقال رئيسها سمير الحداد إن التقرير ناقص'],
      ['word', 'وقال رئيسها سامر الحداد إن التقرير كامل'],
    ],
  },
  {
    passage:
      '委员会没有批准这份报告，因为第三章的数据与水位记录不一致。主任王立群说，新的报告将在四月十五日之前提交。',
    faithful: [
      '委员会没有批准这份报告，因为第三章的数据与水位记录不一致。',
      '新的报告将在四月十五日之前提交',
      '委员会没有批准这份报告……新的报告将在四月十五日之前提交',
    ],
    altered: [
      ['negation', '委员会批准了这份报告，因为第三章的数据与水位记录不一致'],
      ['negation', '因为第三章的数据与水位记录一致'],
      ['number', '因为第二章的数据与水位记录不一致'],
      ['number', '新的报告将在四月二十五日之前提交'],
      ['name', '主任王立军说，新的报告将在四月十五日之前提交'],
      ['word', '新的报告将在四月十五日之后提交'],
    ],
  },
  {
    passage: 'הוועדה לא אישרה את התקציב של 90 מיליון שקל, אמרה יושבת הראש נועה ברק. ההצבעה נדחתה ליום שלישי.',
    faithful: [
      'הוועדה לא אישרה את התקציב של 90 מיליון שקל, אמרה יושבת הראש נועה ברק.',
      'ההצבעה נדחתה ליום שלישי',
    ],
    altered: [
      ['negation', 'הוועדה אישרה את התקציב של 90 מיליון שקל, אמרה יושבת הראש נועה ברק'],
      ['number', 'הוועדה לא אישרה את התקציב של 19 מיליון שקל'],
      ['name', 'אמרה יושבת הראש נועה ברקת'],
      ['name', 'ההצבעה נדחתה ליום שני בשבוע'],
    ],
  },
  {
    passage:
      'De provincie heeft de vergunning niet ingetrokken, maar de termijn met zes weken verlengd. Het bezwaar van Marloes de Wit is ongegrond verklaard.',
    faithful: [
      'De provincie heeft de vergunning niet ingetrokken, maar de termijn met zes weken verlengd.',
      'Het bezwaar van Marloes de Wit is ongegrond verklaard',
    ],
    altered: [
      ['negation', 'De provincie heeft de vergunning ingetrokken, maar de termijn met zes weken verlengd.'],
      ['number', 'maar de termijn met zestien weken verlengd'],
      ['negation', 'Het bezwaar van Marloes de Wit is gegrond verklaard'],
      ['name', 'Het bezwaar van Marlies de Wit is ongegrond verklaard'],
      ['merged', 'maar de termijn met zes weken verlengd en het bezwaar van Marloes de Wit'],
    ],
  },
  {
    passage:
      'Rättens ordförande, Lova Ekman, sade att ingen av de fyra åtalade hade varit på bryggan efter klockan nio. Två av dem hade ändå våta skor.',
    faithful: [
      'Rättens ordförande, Lova Ekman, sade att ingen av de fyra åtalade hade varit på bryggan efter klockan nio.',
      'Två av dem hade ändå våta skor',
    ],
    altered: [
      ['negation', 'sade att en av de fyra åtalade hade varit på bryggan efter klockan nio'],
      ['number', 'sade att ingen av de fem åtalade hade varit på bryggan efter klockan nio'],
      ['name', 'Rättens ordförande, Lova Ekberg, sade att ingen av de fyra åtalade'],
      ['word', 'ingen av de fyra åtalade hade varit på bryggan före klockan nio'],
      ['merged', 'på bryggan efter klockan nio, två av dem hade ändå våta skor'],
    ],
  },
]

/** All rows of the table. */
export const table: readonly Quoted[] = [...english, ...german, ...persian, ...others]
