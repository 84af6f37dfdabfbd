import Text

/// Titles of pages that stand where an article should: errors, forms, gates.
struct NoticeTitle {
    private let normalized: String
    private let words: [Substring]

    init(_ title: String) {
        normalized = NormalizedText.of(title)
        words = normalized.split(separator: " ")
    }

    /// Whether the page is none of an article if there is little on it.
    var isNotice: Bool { isLegal || NoticeTitle.whole.contains(normalized) || opensAsNotice || isNumber }

    /// Whether the page tells of rights and duties, however much of it there is.
    var isLegal: Bool { NoticeTitle.legal.contains(normalized) }

    /// With more words behind, it is a headline: "Page not found in old Bible turns up in a barn".
    private var opensAsNotice: Bool {
        NoticeTitle.openings.contains { opening in
            normalized.hasPrefix(opening) && words.count <= opening.split(separator: " ").count + NoticeTitle.maximumWordsAfter
        }
    }

    private static let maximumWordsAfter = 4

    /// A status alone, or with "error" in some language beside it.
    private var isNumber: Bool {
        guard words.count <= 3, words.contains(where: NoticeTitle.statuses.contains) else { return false }
        return words.allSatisfy { NoticeTitle.statuses.contains($0) || NoticeTitle.errors.contains($0) }
    }

    private static let statuses: Set<Substring> = [
        "400", "401", "403", "404", "410", "429", "451", "500", "502", "503",
    ]

    private static let errors: Set<Substring> = [
        "error", "errors", "http", "page", "fehler", "fehlerseite", "erreur", "errore", "erro", "fout", "fel", "feil",
        "fejl", "virhe", "błąd", "chyba", "hiba", "eroare", "ошибка", "помилка", "hata", "σφάλμα", "エラー",
    ]

    private static let whole: Set<String> = [
        "error", "not found", "forbidden", "unauthorized", "login", "log in", "sign in", "register", "subscribe",
        "search", "search results", "just a moment", "one moment please", "attention required", "are you a robot",
        "newsletters", "subscriptions", "contact", "about us", "cookies", "maintenance",
        "fehler", "anmelden", "anmeldung", "einloggen", "registrieren", "suche", "suchergebnisse", "kontakt",
        "connexion", "inscription", "se connecter", "recherche", "résultats de recherche", "contactez nous",
        "iniciar sesión", "inicia sesión", "registro", "búsqueda", "resultados de búsqueda", "contacto",
        "accedi", "accesso", "registrati", "ricerca", "contatti", "entrar", "busca", "resultados da busca", "contato",
        "inloggen", "zoekresultaten", "logga in", "sökresultat", "logg inn", "log ind", "kirjaudu", "hakutulokset",
        "zaloguj się", "logowanie", "wyniki wyszukiwania", "войти", "вход", "поиск", "результаты поиска", "увійти",
        "giriş yap", "giriş", "arama sonuçları", "iletişim", "контакты", "yhteystiedot", "ログイン", "로그인", "登录",
    ]

    private static let openings = [
        "page not found", "404 not found", "error 404", "404 error", "404 page", "page unavailable", "403 forbidden",
        "400 bad request", "429 too many", "451 unavailable", "500 internal", "502 bad gateway", "503 service",
        "access denied", "access to this page", "this page isnt available", "this page could not be found",
        "this page doesnt exist", "this page does not exist", "the page you", "we cant find", "we couldnt find",
        "oops", "log in to", "sign in to", "service unavailable", "internal server error", "bad gateway",
        "unavailable for legal", "unavailable due to", "verify you are", "please verify", "checking your browser",
        "subscribe to the", "subscribe to our", "search results for", "content not available", "site under maintenance",
        "seite nicht gefunden", "die seite wurde nicht", "diese seite existiert", "die angeforderte seite",
        "404 seite", "zugriff verweigert", "abo angebote", "unsere abo angebote", "suchergebnisse für",
        "page introuvable", "page non trouvée", "cette page n existe", "accès refusé", "abonnez vous", "résultats pour",
        "página no encontrada", "no se encontró la página", "acceso denegado", "resultados de búsqueda para",
        "pagina non trovata", "accesso negato", "abbonati a", "página não encontrada", "acesso negado",
        "pagina niet gevonden", "toegang geweigerd", "sidan kunde inte", "sidan hittades inte", "siden ble ikke",
        "siden blev ikke", "siden finnes ikke", "siden findes ikke", "sivua ei löyt", "strona nie została",
        "nie znaleziono strony", "stránka nenalezena", "stránka nebyla", "az oldal nem található", "pagina nu a fost",
        "страница не найдена", "сторінку не знайдено", "sayfa bulunamadı", "aradığınız sayfa",
        "halaman tidak ditemukan",
        "ページが見つかりません", "페이지를 찾을 수 없습니다", "页面不存在",
    ]

    private static let legal: Set<String> = [
        "privacy policy", "privacy notice", "privacy statement", "terms of use", "terms of service",
        "terms and conditions", "cookie policy", "cookie notice", "accessibility statement", "contact us", "imprint",
        "impressum", "datenschutz", "datenschutzerklärung", "nutzungsbedingungen", "agb",
        "allgemeine geschäftsbedingungen", "mentions légales", "politique de confidentialité",
        "conditions générales d utilisation", "conditions générales dutilisation", "conditions générales de vente",
        "aviso legal", "política de privacidad", "términos y condiciones", "condiciones de uso", "política de cookies",
        "note legali", "informativa sulla privacy", "termini e condizioni", "política de privacidade", "termos de uso",
        "privacybeleid", "privacyverklaring", "algemene voorwaarden", "gebruiksvoorwaarden", "integritetspolicy",
        "användarvillkor", "personvern", "personvernerklæring", "privatlivspolitik", "tietosuojaseloste",
        "polityka prywatności", "regulamin serwisu", "политика конфиденциальности", "пользовательское соглашение",
        "gizlilik politikası", "kullanım koşulları", "プライバシーポリシー", "利用規約",
    ]
}
