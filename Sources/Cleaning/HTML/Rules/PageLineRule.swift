/// A kind of line inside the body that is not the article, by what it says.
struct PageLineRule: Sendable {
    let name: String
    let reason: String
    /// How a short line begins, in lower case.
    var starts: PhraseSet = []
    /// Words, as `NormalizedText` writes them, that stand in no sentence of an article.
    var phrases: PhraseSet = []
    /// Lines that it takes out of an article, and some that it leaves.
    var takes: [String] = []
    var leaves: [String] = []

    /// Those that go by what a line says; others go by where it stands.
    static let ofWords = [
        byline, date, caption, readMore, embedNotice, disclosure, paywallNotice, invitation, consentNotice,
    ]

    /// Those that go by how a line begins, in the order in which they are asked.
    static let ofOpenings = [readMore, date]

    static let headline = PageLineRule(name: "headlineRepeated", reason: "the headline again")
    static let standfirst = PageLineRule(
        name: "standfirst", reason: "belongs to the headline: the field subtitle has it")
    static let byline = PageLineRule(
        name: "bylineLine", reason: "who wrote it", starts: ["by ", "von ", "par ", "por ", "av ", "door ", "di "],
        takes: ["By Ann Example", "By Ann Example, Harbour Correspondent"],
        leaves: ["By the harbour, nobody had heard of it."])
    static let date = PageLineRule(
        name: "dateLine", reason: "when it was written or sent",
        starts: [
            "published:", "published on", "last updated", "updated:", "updated on", "posted on", "posted by",
            "originally published", "first published", "veröffentlicht am", "zuletzt aktualisiert", "publié le",
            "mis à jour le", "publicado el", "actualizado el", "pubblicato il", "aggiornato il", "publicado em",
            "atualizado em", "gepubliceerd op",
        ],
        takes: [
            "Published 4 May 2026, 10:15", "Fen Radio One | 04.05.2026 | 15:00 Uhr", "Updated: May 4th, 2026",
            "Stand: 04.05.2026, 10:00 Uhr", "3 hours ago", "12.05pm GMT", "10.31am Ann Example", "09.14 GMT", "15h10",
            "2h ago 09.14 GMT", "Updated 3 hours ago", "Updated at 11.52 BST", "vor 3 Stunden", "il y a 2 heures",
            "Mon 4 May 2026 11.52 BST", "14:05 Ann Example", "21.40", "Lecture 2 min.", "Temps de lecture : 2 min",
            "Thu 12 Feb 2026 22.10 CET First published on Thu 12 Feb 2026 18.30 CET",
        ],
        leaves: [
            "In May 2026 the wall was still standing.", "On 4 May the water rose.",
            "The gauge read 04.05.2026, 15:00, when it stopped.", "12.50 crowns", "2.30 Million Homes", "Vor 30 Jahren",
            "24.50", "For 3 days",
        ])
    static let link = PageLineRule(name: "linkLine", reason: "a line that is only a link")
    static let markup = PageLineRule(name: "markupLine", reason: "tags that were written as text")
    static let otherArticle = PageLineRule(name: "otherArticle", reason: "the next article on the page")
    static let outsideBody = PageLineRule(
        name: "outsideBody", reason: "stands beside the element that holds the article")
    static let afterBody = PageLineRule(
        name: "afterBody", reason: "what follows the element that the page calls the body")
    static let caption = PageLineRule(
        name: "caption", reason: "what stands under a picture",
        starts: [
            "pictured left", "pictured right", "pictured above", "pictured below", "pictured from left",
            "pictured at the", "pictured here", "pictured in front", "from left to right ", "clockwise from ",
        ],
        phrases: [
            "©", "credit: ", "foto: ", "fotos: ", "photo: ", "photograph: ", "picture: ", "(afp / ",
            "file image",
            "file photo", "bild: ", "image: ", "photo by ", "(ap photo/", "bildrechte: ", "bildquelle: ",
            "/getty images", "/afp)", "via getty",
        ],
        takes: [
            "The old mill in May. Photo: A. Photographer", "The harbour © Fen Post", "The wall (AFP / A. Sample)",
            "Pictured from left, are Ann Example and Ben Sample.",
        ],
        leaves: ["A photo: that was all that she took with her.", "The photo shows nothing that she did not know."])
    static let label = PageLineRule(name: "labelLine", reason: "a label over the first paragraph")
    static let card = PageLineRule(name: "storyCard", reason: "one of several cards that lead to other stories")
    static let relatedSection = PageLineRule(
        name: "relatedSection", reason: "stands under a heading that announces other stories")
    static let commentSection = PageLineRule(
        name: "commentSection", reason: "stands under a heading that announces comments")
    static let authorSection = PageLineRule(
        name: "authorSection", reason: "stands under a heading that announces who wrote it")
    static let contact = PageLineRule(name: "contactLine", reason: "how to reach who wrote it")
    static let tail = PageLineRule(name: "tail", reason: "a heading or link behind the last paragraph")

    static let readMore = PageLineRule(
        name: "readMoreLine", reason: "a pointer to another story",
        starts: [
            "read more", "read also", "read the full", "read our", "read full", "also read", "read:", "read next",
            "see also", "related:", "related story",
            "related article", "recommended:", "more:", "more on", "more from", "watch:", "watch now", "listen:",
            "don't miss", "up next", "you might also", "you may also", "click here", "sign up", "subscribe to",
            "follow us", "share this",
            "lesen sie auch", "lesen sie dazu", "lesen sie hier", "lies auch", "mehr dazu", "mehr zum thema",
            "siehe auch", "auch interessant", "lire aussi", "lire également", "à lire", "voir aussi", "à voir aussi",
            "lea también", "lee también", "leer también", "leer más", "lea además", "ver también", "leggi anche",
            "leggi tutto", "vedi anche", "guarda anche", "lees ook", "lees meer", "bekijk ook", "leia também",
            "leia mais", "veja também", "saiba mais", "les også", "les mer", "læs også", "læs mere", "se også",
            "läs också", "läs även", "läs mer", "lue myös", "katso myös", "czytaj też", "czytaj także",
            "czytaj więcej", "zobacz też", "zobacz także", "přečtěte si", "čtěte také", "olvassa el", "citește și",
            "ayrıca bakınız", "baca juga", "διαβάστε επίσης", "читайте также", "читайте також", "смотрите также",
            "関連記事", "あわせて読みたい", "관련기사", "اقرأ أيضا",
        ],
        takes: [
            "Read more: Bridge at Norholm opens", "See also: Seals return", "À lire aussi : le pont de Norholm rouvre",
            "Читайте также: Мост открыт",
        ],
        leaves: ["Read more slowly, the teacher said, and you will see.", "A lire et à relire, dit-elle."])
}

/// Paragraphs that speak to the reader, by phrases that no article has.
extension PageLineRule {
    static let notices = [embedNotice, disclosure, paywallNotice, invitation, consentNotice]
    /// Of any of them, to be asked first.
    static let allNotices = PhraseSet(allOf: notices.map(\.phrases))

    static let embedNotice = PageLineRule(
        name: "embedNotice", reason: "stands in place of something embedded",
        phrases: [
            "diese zusammenfassung wurde", "dieser text wurde mithilfe", "this summary was generated",
            "this summary was created", "externen inhalt", "externer inhalt", "externe inhalte", "inhalte erlauben",
            "inhalt laden",
            "empfohlener redaktioneller inhalt", "drittplattformen übermittelt", "dass mir inhalte von",
            "player wird geladen", "content is hosted by a third party", "allow content from",
            "to view this content you", "includes content provided by", "contains content provided by",
            "pour afficher ce contenu", "video has failed to load",
            "try refreshing your browser", "your browser does not support", "please enable javascript",
            "you need to enable javascript", "please turn on javascript", "javascript is disabled",
            "refresh your browser",
            "link zum youtube inhalt",
        ],
        takes: ["An dieser Stelle findest du einen externen Inhalt, der den Artikel ergänzt."],
        leaves: ["The content of the letter was not made public."])

    static let disclosure = PageLineRule(
        name: "affiliateNotice", reason: "tells that the publisher earns from its links",
        phrases: [
            "may earn a commission", "may earn an affiliate", "earn an affiliate commission", "affiliate commission",
            "contains affiliate links", "affiliate links sind", "sind affiliate links", "may receive a commission",
            "may earn a small commission", "may earn commission", "get a small commission",
            "erhalten wir eine provision",
        ],
        takes: ["We may earn a commission if you buy through links in this story."],
        leaves: ["The commission may sit until the summer."])

    static let paywallNotice = PageLineRule(
        name: "paywallNotice", reason: "tells who may read on",
        phrases: [
            "réservée aux abonnés", "réservé aux abonnés", "de cet article à lire", "subscribe to continue",
            "subscribe to read", "sign in to continue", "log in to continue", "to continue reading this article",
            "to read the full article", "to read the full story", "full access to this article",
            "already a subscriber", "create a free account", "create an account to read", "become a member to read",
            "nur für abonnenten", "有料会員", "有料記事", "para seguir leyendo", "exclusivo para suscriptores",
            "contenuto riservato", "riservato agli abbonati", "this article is for subscribers",
        ],
        takes: ["Subscribe to continue reading.", "La suite est réservée aux abonnés."],
        leaves: ["Subscribers to the concert got their money back."])

    static let consentNotice = PageLineRule(
        name: "consentNotice", reason: "asks the reader to agree to something",
        phrases: [
            "access information on your device", "access information on a device", "by signing up you agree",
            "by subscribing you agree", "by subscribing you are agreeing", "by signing up you will",
            "by clicking sign up",
            "by clicking subscribe", "by submitting this form you", "by entering your email", "by providing your email",
            "you can unsubscribe at any time", "unsubscribe at any time by", "mit der anmeldung akzeptieren",
            "mit ihrer anmeldung stimmen", "jederzeit wieder abbestellen", "jederzeit widerrufen werden",
            "informationen auf einem gerät", "en vous inscrivant vous", "vous désinscrire à tout moment",
            "al suscribirte aceptas", "al registrarte aceptas", "iscrivendoti accetti",
        ],
        takes: [
            "By signing up you agree to our terms.", "We and our partners store and access information on your device.",
        ],
        leaves: ["Those who signed up agree that it was worth it."])

    static let invitation = PageLineRule(
        name: "editorialNotice", reason: "speaks of the publication: where else to read, follow, subscribe or write",
        phrases: [
            "on google news", "bei google news", "add us as a preferred", "preferred source", "trusted news source",
            "whatsapp kanal", "our whatsapp channel", "whatsapp channel to", "sign up for our", "sign up to our",
            "sign up for the newsletter", "subscribe to our", "our newsletter", "our free newsletter",
            "our daily newsletter", "weekly newsletter", "nuestra newsletter", "notre newsletter", "nostra newsletter",
            "nossa newsletter", "unseren newsletter", "unserem newsletter", "sigue toda la información",
            "latest news updates on", "breaking news and latest news", "in your inbox", "to your inbox",
            "into your inbox",
            "if you enjoyed this article", "if you enjoyed this story", "if you liked this article",
            "if you liked this story", "download our app", "download the app", "follow us on", "folgen sie uns",
            "folge uns", "abonnieren sie",
            "ihre meinung ist uns wichtig", "feedback zu diesem artikel", "was this article helpful",
            "did you find this article", "we want to hear from you", "get in touch at", "get in touch by",
            "have a story to share", "do you have a story",
            "hat ihnen dieser artikel", "please consider donating", "consider supporting us",
            "maschinelle übersetzung", "den originalartikel", "appeared first on", "responses to this entry through",
            "antworten zu diesem eintrag durch",
        ],
        takes: ["Sign up for our weekly letter.", "Follow us on Chirp."],
        leaves: ["The police followed us on foot, he said."])
}
