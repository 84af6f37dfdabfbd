import ArticleModel
import Text

/// What pages say that stand where an article should: that something is missing, switched off or asked for.
enum NoticeText {
    /// Whether most of a short text is such a notice.
    static func isMost(of paragraphs: [Paragraph]) -> Bool {
        var notice = 0
        var all = 0
        for paragraph in paragraphs where paragraph.role != .heading {
            let length = paragraph.text.utf8.count
            all += length
            if phrases.occurs(in: NormalizedText.of(paragraph.text)) { notice += length }
        }
        return notice > 0 && notice * 5 >= all * 2
    }

    /// As `NormalizedText` writes them; none that a short report on such a thing would hold.
    private static let phrases: PhraseMatcher = [
        "page you are looking for", "page youre looking for", "page you were looking for", "page you requested",
        "page that you are looking for", "url was not found on", "not found on this server", "typed the address",
        "permission to access this", "could not complete your request", "nothing matched your search",
        "no results found for", "your search did not match", "enable javascript", "turn on javascript",
        "javascript is disabled", "checking your browser", "browser will redirect", "security of your connection",
        "verify you are human", "verify that you are human", "you are not a robot", "grant access at this time",
        "access to this website from", "store and access information on", "store and or access information on",
        "our use of cookies", "we value your privacy", "this website uses cookies", "log in to your account",
        "forgot your password", "enter your password", "enter the password", "address and password",
        "seite die sie suchen", "gewünschte seite", "angeforderte seite", "aufgerufene seite",
        "aktivieren sie javascript",
        "javascript aktivieren", "javascript zu aktivieren", "partner verwenden cookies", "wir verwenden cookies",
        "wir nutzen cookies", "ihre zustimmung jederzeit", "passwort vergessen", "und ihrem passwort an",
        "page que vous cherchez", "page que vous avez demandée", "page demandée", "activer javascript",
        "activez javascript", "utilisons des cookies", "mot de passe oublié", "et votre mot de passe pour",
        "página que busca", "página que buscas", "página solicitada", "habilite javascript", "active javascript",
        "activar javascript", "utilizamos cookies", "usamos cookies", "olvidaste tu contraseña",
        "pagina che stai cercando",
        "pagina che cerchi", "pagina richiesta", "abilita javascript", "attiva javascript", "utilizziamo i cookie",
        "utilizziamo cookie", "usiamo i cookie", "página que você procura", "ative o javascript", "pagina die u zoekt",
        "pagina die je zoekt", "schakel javascript", "gebruiken cookies", "sidan som du söker", "sidan du söker",
        "aktivera javascript", "använder cookies", "siden du leter etter", "aktiver javascript",
        "bruker informasjonskapsler", "bruger cookies", "siden du leder efter", "etsimääsi sivua", "salli javascript",
        "strona której szukasz", "włącz javascript", "używamy plików cookie", "hledaná stránka",
        "stránka kterou hledáte",
        "страница которую вы ищете", "запрашиваемая страница", "включите javascript", "используем файлы cookie",
        "aradığınız sayfa", "javascript i etkinleştirin", "お探しのページ", "javascriptを有効",
    ]
}
