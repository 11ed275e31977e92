import { wordList } from '../word-list.ts'

/**
 * What pages say about themselves, in English, German, French, Spanish, Italian, Portuguese, Polish, Turkish, Russian,
 * Persian, Arabic, Hebrew, Japanese and Chinese. All in lower case and without marks at the ends, as `plain()` in
 * shape.ts leaves a line. One table, so that a language is added in one place.
 */

/** The first crumb of a breadcrumb. */
export const HOME = wordList(`
  home, homepage, home page, startseite, start, accueil, inicio, portada, خانه, صفحه اصلی, صفحه نخست,
  الرئیسیة, الصفحة الرئیسیة,
  ana sayfa, anasayfa, דף הבית, ראשי,
  pagina iniziale, página inicial, início, главная, strona główna, ホーム, トップページ, 首页
`)

/** Whole lines that are a link or a button of a page and nothing else: one of them shows that a text is a page. */
export const ACTIONS = wordList(`
  continue reading, continue reading the main story, continue reading this article, keep reading, read more, read more here,
  read the full article, read full article, read full story, read the rest,
  read the rest of this entry, read also, also read, scroll to top, back to top, return to top,
  back to top button, exit mobile version, view desktop version, site icon, skip to content,
  skip to main content, skip to navigation, jump to content, toggle navigation, toggle menu,
  leave a comment, leave a reply, leave a reply cancel reply, post a comment, add a comment,
  write a comment, no comments, no comments yet, comments off, comments are closed,
  comments are off for this post, create a link, links to this post, subscribe now,
  subscribe to our newsletter, sign up now, log into your account, recover your password,
  password recovery, click to share, share this, share this article, share this post, share this page,
  share this story, share this entry, share on social media, share with friends, email this article,
  send to a friend, print friendly, load more posts, view all posts, older posts, newer posts,
  older entries, newer entries, all rights reserved, accept cookies, cookie settings, cookie policy,
  manage cookies, manage consent, this is a widget area, bookmark the permalink, bookmark this page,
  report this ad, sponsored content, story continues below advertisement, article continues below,
  advertise with us, this page will be updated with the latest news, discussion about this post,
  zum seitenanfang, zurück nach oben, lesen sie auch, zum inhalt springen, kommentar schreiben,
  kommentar hinterlassen, schreibe einen kommentar, schreiben sie einen kommentar, antworten abbrechen,
  keine kommentare, kommentar abschicken, artikel teilen, beitrag teilen, artikel drucken,
  ältere beiträge, neuere beiträge, newsletter abonnieren, jetzt abonnieren, alle rechte vorbehalten,
  impressum datenschutz, cookies akzeptieren, alle akzeptieren, lire la suite, retour en haut,
  aller au contenu, laisser un commentaire, ajouter un commentaire, annuler la réponse,
  aucun commentaire, partager cet article, tous droits réservés, seguir leyendo, continuar leyendo,
  saltar al contenido, ir al contenido, deja un comentario, deja una respuesta, cancelar la respuesta,
  sin comentarios, comparte esto, todos los derechos reservados, ادامه مطلب, بیشتر بخوانید,
  بازگشت به بالا, رفتن به محتوا, ارسال نظر, نظر بدهید, دیدگاهتان را بنویسید, لغو پاسخ, اشتراک گذاری,
  به اشتراک بگذارید, اشتراک‌گذاری, ارسال به دوستان, عضویت در خبرنامه, تمامی حقوق محفوظ است,
  کلیه حقوق محفوظ است, همه حقوق محفوظ است, اقرأ المزید, قراءة المزید, العودة إلى الأعلى,
  انتقل إلى المحتوى, اترک تعلیقا, اترک تعلیقاً, أضف تعلیقا, إلغاء الرد, شارک هذا الموضوع,
  جمیع الحقوق محفوظة, اشترک الآن,
  هیچ نظری موجود نیست, ارسال یک نظر,
  reply with quote, post new topic, reply to topic, view previous topic, view next topic, post reply, ask
  question, post your answer, improve this question, improve this answer, save this question, save this
  answer, show activity on this post, report this comment, report this post, report a problem with this
  page, get emails about this page, add your comment, add your own comment, load more comments, load more
  stories, print recipe, jump to recipe, view in browser, view in your browser, you have entered an
  incorrect email address, please enter your comment, please enter your name here, please enter your email
  address here, open in a new window, شاركها, شارکها, içeriğe atla, yorum yap, yorum yaz, devamını oku,
  haberin devamı, abone ol, tüm hakları saklıdır, yukarı çık, başa dön, דלג לתוכן, המשך קריאה, קראו עוד,
  קרא עוד, הוסף תגובה, הוספת תגובה, כתיבת תגובה, כל הזכויות שמורות, חזרה למעלה,
  vai al contenuto, salta al contenuto, continua a leggere, leggi tutto, leggi di più, leggi anche, torna
  su, torna in alto, lascia un commento, annulla risposta, tutti i diritti riservati, condividi questo
  articolo, nessun commento, ir para o conteúdo, pular para o conteúdo, continue lendo, continuar lendo,
  leia mais, leia também, voltar ao topo, deixe um comentário, deixe uma resposta, cancelar resposta, todos
  os direitos reservados, compartilhe isso, nenhum comentário, перейти к содержимому, читать далее, читать
  дальше, читайте также, наверх, вернуться наверх, добавить комментарий, оставить комментарий, отменить
  ответ, все права защищены, версия для печати, przejdź do treści, czytaj dalej, czytaj więcej, czytaj
  także, dodaj komentarz, wszelkie prawa zastrzeżone, コンテンツへスキップ, 続きを読む, コメントを残す, 前の記事, 次の記事, ページの先頭へ,
  阅读更多, 返回顶部, 发表评论, 版权所有
`)

/** Whole lines that are a link, a button or a notice on a page that shows other furniture too. */
export const LABELS = wordList(`
  listen to this article, listen to this, read aloud, play, pause, play video, watch video, watch the video,
  menu, search, you are here, search for, home, share, shares, print, email, e-mail, reply, login,
  register, subscribe, follow us, rss, loading, cookies, donate, join us, like, tweet, close, submit,
  send, go, suche, suchen, menü, recherche, rechercher, buscar, menú, جستجو, منو, فهرست, بحث, القائمة,
  read next, go to top, to the top, open menu, close menu, close search, cancel reply, post comment,
  add comment, view comments, show comments, sign in / join, sign in, log in, log in / register,
  forgot your password, forgot password, create an account, my account, like this, print this page,
  print this article, print article, email this, load more, show more, see more, view more, view all,
  see all, more posts, older post, newer post, previous page, next page, previous post, next post,
  previous article, next article, previous story, next story, previous, next, prev, prev next,
  previous next, prev article, prev post, click here, rss feed, donate now, donate today, donate here,
  support our work, make a donation, accept, accept all, reject all, privacy policy & terms, got it,
  permalink, advertisement, advertisements, copy link, link copied, this is a developing story,
  font size, text size, weiterlesen, mehr lesen, mehr erfahren, artikel lesen, nach oben, zum inhalt,
  menü öffnen, menü schließen, teilen, seite drucken, drucken, anzeige, vorheriger artikel,
  nächster artikel, vorheriger beitrag, nächster beitrag, jetzt spenden, anmelden, mehr anzeigen,
  alle anzeigen, zur startseite, en savoir plus, lire plus, haut de page, partager, imprimer,
  article précédent, article suivant, s'abonner, s’abonner, se connecter, faire un don, tout accepter,
  voir plus, publicité, leer más, ver más, volver arriba, compartir, imprimir, artículo anterior,
  artículo siguiente, entrada anterior, entrada siguiente, suscríbete, iniciar sesión, publicidad,
  ادامه, بیشتر, چاپ, نسخه چاپی, مطلب قبلی, مطلب بعدی, نوشته قبلی, نوشته بعدی, ورود, ثبت نام, تبلیغات,
  المزید, شارک, طباعة, المقال السابق, المقال التالی, إعلان, تسجیل الدخول,
  pin, rate, save, report, quote, profile, pm, www, upvote, downvote, edit, permanent link, paylaş, yazdır,
  reklam, giriş yap, üye ol, beğen, beğendim, son dakika, canlı yayın, foto galeri, video galeri, שיתוף,
  הדפסה, חיפוש, תפריט, התחברות, הרשמה, פרסומת, הבא, הקודם, שתפו,
  condividi, stampa, cerca, accedi, registrati, iscriviti, pubblicità, avanti, indietro, articolo
  precedente, articolo successivo, compartilhar, compartilhe, pesquisar, buscar, entrar, assine,
  publicidade, anterior, próximo, próxima, поделиться, печать, распечатать, поиск, поиск по сайту, войти,
  вход, регистрация, реклама, подписаться, следующая, предыдущая, udostępnij, drukuj, szukaj, zaloguj się,
  シェア, 共有, 印刷, 印刷する, 検索, ログイン, 閉じる, 広告, 分享, 打印, 搜索, 登录, 广告
`)

/** Whole lines that are links or boxes of a page, unless a text follows: then they may be headings of the work. */
export const HEADING_LABELS = wordList(`
  about, about us, about me, contact, contact us, news, updates, latest news, latest, latest posts,
  latest articles, latest news and articles, breaking news, top stories, archive, archives,
  blog archive, categories, category, comments, comment, name, website, privacy, views, details, tags,
  newsletter, follow, likes, privacy policy, terms of use, terms of service, terms and conditions,
  kontakt, über uns, kommentare, kategorien, schlagwörter, archiv, aktuelles, impressum,
  datenschutz, datenschutzerklärung, commentaires, catégories, à propos, nous contacter, étiquettes,
  actualités, mentions légales, contacto, comentarios, categorías, etiquetas, quiénes somos, noticias,
  aviso legal, تماس با ما, درباره ما, نظرات, دیدگاه ها, برچسب ها, دسته بندی ها, اخبار, اتصل بنا,
  من نحن, التعلیقات, الوسوم, التصنیفات, الأخبار, mehr zum thema, sitemap, xml sitemap,
  gündem, ekonomi, spor, dünya, magazin, yaşam, yazarlar, siyaset, künye, iletişim, bize ulaşın,
  hakkımızda, gizlilik politikası, çerez politikası, hava durumu, haberler, kategoriler, etiketler,
  yorumlar, צור קשר, אודות, תגובות, תגיות, קטגוריות, ארכיון, תנאי שימוש, מדיניות פרטיות,
  contatti, chi siamo, commenti, categorie, archivi, notizie, informativa sulla privacy, contato, fale
  conosco, quem somos, sobre nós, comentários, categorias, arquivos, política de privacidade, контакты, о
  нас, о проекте, комментарии, рубрики, архив, новости, политика конфиденциальности, kontakt, o nas,
  komentarze, kategorie, お問い合わせ, 会社概要, コメント, カテゴリー, 利用規約, プライバシーポリシー, 关于我们, 联系我们, 评论
`)

/** Places to share to and follow on. */
export const NETWORKS = wordList(`
  facebook, twitter, youtube, instagram, whatsapp, linkedin, pinterest, فیسبوک, فیس بوک, توییتر, تویتر,
  تلگرام, اینستاگرام, واتساپ, واتس اپ, یوتیوب, لینکدین, بالاترین, تلیجرام, تیلیجرام, تیلغرام, إنستغرام,
  انستغرام, لینکد إن,
  لینکدإن, بینتیریست, تیلقرام
`)

/** Those that works write about: alone on a line they count beside another only. */
export const OTHER_NETWORKS = wordList(`
  telegram, reddit, tumblr, flickr, mastodon, bluesky, tiktok, snapchat, vimeo, google+, google plus,
  soundcloud, viber, skype, vkontakte, odnoklassniki, xing, digg, stumbleupon, wechat, weibo,
  flipboard, parler, gettr, discord, twitch, balatarin, ایمیل
`)

/** What stands between and around the names of networks in a row of share links; networks named by a common word too. */
export const SHARE_WORDS = wordList(`
  share on, share via, share with, share to, share this, share it, share, shares, tweet, pin it, pin,
  post, print, email, e-mail, mail, follow us on, follow us, follow, like, copy link, copy url, copy,
  link, send, more, messenger, rss, sms, app, opens in new window, click to, teilen auf, teilen, auf,
  per, über, drucken, twittern, partager sur, partager, sur, imprimer, envoyer, compartir en,
  compartir, imprimir, correo, enviar, en, on, via, with, to, by, and, und, et, y, or, this, us, x,
  اشتراک گذاری در, اشتراک گذاری, اشتراک, در, و, شارک على, شارک, على, چاپ, طباعة, ایمیل, threads, mix,
  pocket, line, signal, rumble,
  مشارکة عبر البرید, عبر البرید, البرید الإلکترونی, paylaş, yazdır, e-posta, שיתוף, הדפסה, במייל
`)

/** What introduces a list of tags or categories, before a colon. */
export const TAG_LABELS = wordList(`
  tags, tag, tagged, tagged with, tagged as, tagged in, labels, label, keywords, filed under, filed in,
  filed as, posted in, category, categories, topics, more on, related topics, sections, schlagwörter,
  schlagworte, stichwörter, stichworte, kategorie, kategorien, themen, abgelegt unter, mots-clés,
  mots clés, étiquettes, étiquette, catégorie, catégories, thèmes, classé sous, etiquetas, categoría,
  categorías, temas, archivado en, publicado en, برچسب, برچسب ها, برچسب‌ها, کلیدواژه, کلیدواژه ها,
  کلمات کلیدی, دسته بندی, دسته, موضوعات, الوسوم, وسوم, الکلمات المفتاحیة, کلمات مفتاحیة, التصنیف,
  التصنیفات,
  etiketler, etiket, תגיות, תגים,
  etichette, tag, marcadores, теги, метки, рубрики, tagi, タグ, カテゴリー, 标签, 分类
`)

/** Headings after which a page lists other pages, comments or forms, never the work again. */
export const SECTIONS = wordList(`
  related posts, related articles, related stories, related news, related content, related links,
  related topics, related, you may also like, you might also like, you might also be interested in,
  you may also be interested in, also of interest, recommended, recommended for you,
  recommended articles, more stories, more articles, more news, more from author,
  more from this author, more from this section, more like this, further reading on this site,
  read also, also read, read next, up next, what to read next, recent posts, recent articles,
  recent news, recent comments, latest posts, latest articles, latest stories, latest news,
  latest videos, popular posts, popular articles, popular news, popular, most popular, most read,
  most viewed, most shared, trending, trending now, trending news, editor’s picks, editor's picks,
  editors picks, must read, top stories, in other news, other news, featured posts, post navigation,
  navigation, share this, leave a reply, leave a comment, leave a reply cancel reply, post a comment,
  related videos, stay connected, stay in touch, follow us, connect with us, newsletter, subscribe,
  subscribe to our newsletter, sign up for our newsletter, categories, archives, tags, tag cloud,
  quick links, useful links, links, meta, blogroll, about us, contact us, contact, sponsored, partners,
  ähnliche beiträge, ähnliche artikel, das könnte sie auch interessieren,
  das könnte dich auch interessieren, mehr zum thema, weitere artikel, weitere beiträge,
  weitere meldungen, auch interessant, meistgelesen, neueste beiträge, lesen sie auch,
  beitragsnavigation, schreibe einen kommentar, kategorien, archiv, articles similaires, articles liés,
  à lire aussi, lire aussi, sur le même sujet, dans la même rubrique, vous aimerez aussi, les plus lus,
  articles récents, laisser un commentaire, navigation de l’article, artículos relacionados,
  noticias relacionadas, entradas relacionadas, te puede interesar, lo más leído,
  también te puede interesar, entradas recientes, más noticias, deja una respuesta, deja un comentario,
  مطالب مرتبط, مطالب مشابه, اخبار مرتبط, پربازدیدترین ها, پربازدیدترین, آخرین اخبار, آخرین مطالب,
  نوشته های تازه, نوشته های مشابه, دیدگاهتان را بنویسید, بیشتر بخوانید, پیوندها, شبکه های اجتماعی,
  مواضیع ذات صلة, مقالات ذات صلة, أخبار ذات صلة, اقرأ أیضا, اقرأ أیضاً, الأکثر قراءة, آخر الأخبار,
  more on this story, more on this, diğer haberler, ilgili haberler, ilginizi çekebilir, benzer haberler,
  çok okunanlar, en çok okunanlar, son haberler, כתבות נוספות, כתבות קשורות, אולי יעניין אתכם גם, הנקראות
  ביותר, עוד בנושא, פוסטים אחרונים, פוסטים קשורים,
  articoli correlati, potrebbe interessarti, potrebbe interessarti anche, articoli recenti, i più letti,
  più letti, altre notizie, artigos relacionados, notícias relacionadas, posts relacionados, veja também,
  você também pode gostar, mais lidas, posts recentes, похожие статьи, похожие записи, похожие новости,
  читайте также, по теме, популярное, свежие записи, другие новости, powiązane artykuły, najczęściej
  czytane, 関連記事, 関連ニュース, 人気記事, 最新記事, 相关文章, 相关阅读, 热门文章
`)

/** What leads to another page, before a colon and its title; single words ("See: …") do so only on pages. */
export const POINTERS = wordList(`
  read more, read also, also read, read, related, continue reading, more on this, watch,
  previous article, next article, previous post, next post, previous story, next story, previous, next,
  don’t miss, don't miss, must read, you may also like, recommended, up next, more, related article,
  related news, related story, related post, read more about, read more at, read more on, weiterlesen,
  lesen sie auch, mehr zum thema, vorheriger artikel, nächster artikel, vorheriger beitrag,
  nächster beitrag, lire aussi, à lire aussi, lire la suite, article précédent, article suivant,
  lea también, lee también, leer también, te puede interesar, artículo anterior, artículo siguiente,
  بیشتر بخوانید, همچنین بخوانید, مطلب قبلی, مطلب بعدی, اقرأ أیضا, اقرأ أیضاً,
  ilginizi çekebilir, ayrıca okuyun, bunu da okuyun, קראו גם, קרא גם, עוד בנושא, اقرأ أیضًا, إقرأ أیضا,
  leggi anche, vedi anche, leia também, veja também, читайте также, смотрите также, czytaj także, zobacz
  też, 関連記事, 相关阅读
`)

/** What heads a page that lists other pages: everything tagged, filed or written by. */
export const ARCHIVES = wordList(`
  posts tagged, posts tagged with, entries tagged, articles tagged, tag archives, tag archive, tag,
  browsing tag, browsing category, category archives, category archive, archive for category,
  archive for, archives for, archives, posts by, author archives, author archive, articles by,
  all posts by, posts filed under, posts in category, monthly archives, daily archives,
  yearly archives, search results for, schlagwort-archive, schlagwort, kategorie-archive,
  archiv der kategorie, beiträge mit dem schlagwort, archives de la catégorie, archives du mot-clé,
  archives par mot-clé, étiquette, archivo de la etiqueta, archivo de la categoría,
  entradas etiquetadas, بایگانی برچسب, بایگانی دسته, آرشیو برچسب, أرشیف الوسم
`)

/** The same in one word, as WordPress writes it; only where the page then lists dated or cut-off entries. */
export const ARCHIVE_WORDS = wordList(`
  category, author, month, year, day, topic, section, tag, kategorie, autor, monat, catégorie, auteur, mois,
  categoría, mes, دسته, نویسنده, ماه, التصنیف, الکاتب
`)

/** What stands alone above the title of another page; "read more" does not, it stands below its teaser. */
export const FORWARD = wordList(`
  read also, also read, read next, up next, you may also like, don't miss, don’t miss, must read,
  previous article, next article, previous post, next post, previous story, next story,
  related article, lesen sie auch, mehr zum thema, vorheriger artikel, nächster artikel,
  vorheriger beitrag, nächster beitrag, lire aussi, à lire aussi, article précédent, article suivant,
  lea también, lee también, te puede interesar, artículo anterior, artículo siguiente, همچنین بخوانید,
  مطلب قبلی, مطلب بعدی, اقرأ أیضا, اقرأ أیضاً, المقال السابق, المقال التالی,
  ilginizi çekebilir, ayrıca okuyun, קראו גם, קרא גם, اقرأ أیضًا, إقرأ أیضا,
  leggi anche, articolo precedente, articolo successivo, leia também, читайте также, czytaj także
`)

/** What stands below a teaser and leads to the rest of it. */
export const TEASER_ENDS = wordList(`
  continue reading, read more, keep reading, read full article, read the full article, weiterlesen, mehr lesen,
  lire la suite, seguir leyendo, leer más, continuar leyendo, ادامه مطلب, بیشتر بخوانید, اقرأ المزید, قراءة المزید,
  devamını oku, המשך קריאה, קראו עוד,
  continua a leggere, leggi tutto, leia mais, continue lendo, читать далее, czytaj dalej, 続きを読む, 阅读更多
`)
