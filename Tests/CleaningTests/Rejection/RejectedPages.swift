/// Pages that a crawler meets beside articles, each small, none of them an article.
enum RejectedPages {
    static let all: [(name: String, html: String)] =
        lists + errors(in: notices) + gates + others

    private static let teasers = [
        (
            "Bridge at Norholm opens after two years",
            "The mayor cut the ribbon in the rain, and then the first lorry came."
        ),
        ("Seals return to the outer sands", "Wardens counted forty of them on Sunday, more than in all of last year."),
        ("Ferry strike enters its second week", "Talks between the union and the line broke off late on Friday night."),
        ("Museum of tides gets a new roof", "The old one had let in water since the storm of three winters ago."),
        ("School in Low Marsh wins a prize", "Its pupils had built a boat out of nothing but bottles and old rope."),
        ("Harbour board looks for a new chair", "The last one left in March after a quarrel about the crane."),
    ]

    private static func page(_ title: String, _ body: String) -> String {
        "<html><head><title>\(title) - Fen Post</title></head><body><header><a href=/>Fen Post</a></header><main>\(body)</main><footer>Fen Post</footer></body></html>"
    }

    private static func each(_ write: (String, String) -> String) -> String { teasers.map(write).joined() }

    private static let lists: [(name: String, html: String)] = [
        (
            "section of cards",
            page("Local", "<h1>Local</h1>" + each { "<article><h2><a href=/s>\($0)</a></h2><p>\($1)</p></article>" })
        ),
        ("section of headings", page("Local", "<h1>Local</h1>" + each { "<h3><a href=/s>\($0)</a></h3><p>\($1)</p>" })),
        ("section of linked cards", page("Local", each { "<a href=/s><h2>\($0)</h2><p>\($1)</p></a>" })),
        (
            "front page",
            page("Fen Post", each { "<div><a href=/s><h2>\($0)</h2></a><p>\($1)</p><time>4 May 2026</time></div>" })
        ),
        (
            "list with dates",
            page(
                "News",
                "<h1>News</h1><ul>" + each { "<li><time>4 May 2026</time> <a href=/s>\($0)</a><p>\($1)</p></li>" }
                    + "</ul>")
        ),
        (
            "search results",
            page(
                "Search results for tide",
                "<h1>Search results for “tide”</h1><p>6 results</p>"
                    + each { "<div><h3><a href=/s>\($0)</a></h3><p>\($1)</p></div>" })
        ),
        (
            "search without results",
            page(
                "Search results",
                "<h1>Search results</h1><p>Sorry, but nothing matched your search terms. Please try again with some different keywords, or look through the sections above.</p>"
            )
        ),
        (
            "tag page",
            page(
                "Topic: Tides",
                "<h1>Tides</h1><p>All stories about tides.</p>"
                    + each { "<article><h2><a href=/s>\($0)</a></h2><p>\($1)</p><a href=/s>Read more</a></article>" })
        ),
        (
            "archive",
            page(
                "May 2026",
                "<h1>Archive: May 2026</h1>"
                    + each {
                        "<article><h2 class=entry-title><a href=/s>\($0)</a></h2><div class=entry-content><p>\($1) <a href=/s>Continue reading</a></p></div></article>"
                    })
        ),
        (
            "author profile",
            page(
                "Ann Example, reporter",
                "<h1>Ann Example</h1><p>Ann Example has covered the harbour for the Fen Post since 2009. She lives in the upper town.</p><h2>Latest stories by Ann Example</h2>"
                    + each { "<div><h3><a href=/s>\($0)</a></h3><p>\($1)</p></div>" })
        ),
        (
            "author without teasers",
            page(
                "Ann Example",
                "<h1>Ann Example</h1><p>Reporter</p><h2>Articles</h2><ul>"
                    + each { title, _ in "<li><a href=/s>\(title)</a></li>" } + "</ul>")
        ),
        (
            "index of live tickers",
            page(
                "Live",
                "<h1>Live tickers</h1>" + each { "<section><h2><a href=/l>Live: \($0)</a></h2><p>\($1)</p></section>" })
        ),
        (
            "list of few links",
            page(
                "Sport",
                "<h1>Sport</h1>" + teasers.prefix(4).map { "<h2><a href=/s>\($0.0)</a></h2><p>\($0.1)</p>" }.joined())
        ),
        ("headlines only", page("Sport", each { title, _ in "<h2><a href=/s>\(title)</a></h2>" })),
        (
            "podcast episodes",
            page(
                "Podcast",
                "<h1>Fen talk</h1>"
                    + each {
                        "<div><h3><a href=/p>\($0)</a></h3><p>\($1)</p><button>Play</button><span>24 min</span></div>"
                    })
        ),
        (
            "video list",
            page(
                "Videos",
                "<h1>Videos</h1>"
                    + each { "<div><a href=/v><img src=a.jpg><span>\($0)</span></a><span>\($1)</span></div>" })
        ),
        (
            "teasers in tables",
            page("News", "<table>" + each { "<tr><td><a href=/s>\($0)</a><br>\($1)</td></tr>" } + "</table>")
        ),
    ]

    /// What such pages say; the first is the title.
    private static let notices: [(String, String)] = [
        (
            "Page not found",
            "The page that you are looking for has moved, or has never been here. Try our front page, or search for what you need."
        ),
        (
            "404 Not Found",
            "The requested address was not found on this server. Please check that you have typed the address as it should be."
        ),
        (
            "403 Forbidden",
            "You do not have permission to access this resource. If you think that this is wrong, write to the administrator of this server."
        ),
        (
            "500 Internal Server Error",
            "The server met an unexpected condition and could not complete your request. Please try again in a few minutes."
        ),
        (
            "503 Service Temporarily Unavailable",
            "We are working on our servers at the moment. We shall be back soon, and thank you for your patience until then."
        ),
        (
            "Seite nicht gefunden",
            "Die Seite, die Sie suchen, gibt es leider nicht oder nicht mehr. Bitte versuchen Sie es über unsere Startseite oder die Suche."
        ),
        (
            "Fehler 404",
            "Leider konnten wir die gewünschte Seite nicht finden. Möglicherweise wurde der Artikel gelöscht oder hat nun eine andere Adresse."
        ),
        (
            "Page introuvable",
            "La page que vous cherchez n'existe pas ou n'existe plus. Vous pouvez revenir à la page d'accueil ou faire une recherche."
        ),
        (
            "Erreur 404",
            "Désolé, nous ne trouvons pas la page que vous avez demandée. Elle a peut-être été déplacée ou supprimée de notre site."
        ),
        (
            "Página no encontrada",
            "Lo sentimos, la página que busca no existe o ha sido movida. Puede volver a la portada o utilizar el buscador."
        ),
        (
            "Pagina non trovata",
            "La pagina che stai cercando non esiste o è stata spostata. Torna alla home page oppure usa la ricerca del sito."
        ),
        (
            "Página não encontrada",
            "A página que você procura não existe ou foi movida. Volte para a página inicial ou faça uma busca no nosso site."
        ),
        (
            "Pagina niet gevonden",
            "De pagina die u zoekt bestaat niet of niet meer. Ga terug naar de voorpagina of gebruik de zoekfunctie van de site."
        ),
        (
            "Sidan kunde inte hittas",
            "Sidan som du söker finns inte eller har flyttats. Gå tillbaka till startsidan eller använd sökrutan längst upp."
        ),
        (
            "Siden ble ikke funnet",
            "Siden du leter etter finnes ikke eller har blitt flyttet. Gå tilbake til forsiden eller bruk søket øverst på siden."
        ),
        (
            "Strona nie została znaleziona",
            "Strona, której szukasz, nie istnieje lub została przeniesiona. Wróć na stronę główną albo skorzystaj z wyszukiwarki."
        ),
        (
            "Страница не найдена",
            "Страница, которую вы ищете, не существует или была удалена. Вернитесь на главную страницу или воспользуйтесь поиском."
        ),
        (
            "Sayfa bulunamadı",
            "Aradığınız sayfa bulunamadı, silinmiş ya da taşınmış olabilir. Ana sayfaya dönebilir ya da arama yapabilirsiniz."
        ),
        (
            "Sivua ei löytynyt",
            "Etsimääsi sivua ei löytynyt tai se on siirretty toiseen paikkaan. Palaa etusivulle tai käytä sivuston hakua apuna."
        ),
    ]

    private static func errors(in notices: [(String, String)]) -> [(name: String, html: String)] {
        notices.map { ($0.0, page($0.0, "<h1>\($0.0)</h1><p>\($0.1)</p><a href=/>Fen Post</a>")) }
    }

    private static let gates: [(name: String, html: String)] = [
        (
            "login",
            page(
                "Log in",
                "<h1>Log in to your account</h1><p>Welcome back. Enter the address and the password with which you have registered at the Fen Post, and then press the button below.</p>"
            )
        ),
        (
            "Anmeldung",
            page(
                "Anmelden",
                "<h1>Anmelden</h1><p>Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an, um alle Funktionen unseres Angebots nutzen zu können.</p>"
            )
        ),
        (
            "connexion",
            page(
                "Connexion",
                "<h1>Connexion</h1><p>Connectez-vous avec votre adresse électronique et votre mot de passe pour profiter de tous nos services en ligne.</p>"
            )
        ),
        (
            "enable JavaScript",
            page(
                "Fen Post",
                "<p>Please enable JavaScript to use this site. Our pages do not work without it, and your browser seems to have it turned off at the moment.</p>"
            )
        ),
        (
            "JavaScript einschalten",
            page(
                "Fen Post",
                "<p>Bitte aktivieren Sie JavaScript in Ihrem Browser, um diese Seite in vollem Umfang nutzen zu können. Danach laden Sie die Seite neu.</p>"
            )
        ),
        (
            "checking the browser",
            page(
                "Just a moment...",
                "<h1>Checking your browser</h1><p>This process is automatic. Your browser will redirect to the content that you have asked for shortly. Please allow up to five seconds.</p>"
            )
        ),
        (
            "are you human",
            page(
                "fenpost.example",
                "<h1>Verify you are human</h1><p>We need to review the security of your connection before proceeding. Please complete the task below, so that we know that you are no robot.</p>"
            )
        ),
        (
            "cookie wall",
            page(
                "Fen Post",
                "<h1>We value your privacy</h1><p>We and our partners store and access information on a device, such as cookies, and process personal data for personalised advertising. You can accept or refuse our use of cookies.</p>"
            )
        ),
        (
            "Cookie-Wand",
            page(
                "Fen Post",
                "<h1>Wir brauchen Ihre Zustimmung</h1><p>Wir und unsere Partner verwenden Cookies und verarbeiten personenbezogene Daten, um Ihnen Werbung zu zeigen. Sie können Ihre Zustimmung jederzeit widerrufen.</p>"
            )
        ),
        (
            "mur de cookies",
            page(
                "Fen Post",
                "<h1>Nous respectons votre vie privée</h1><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et consulter des données personnelles comme votre visite sur ce site.</p>"
            )
        ),
        (
            "subscription",
            page(
                "Subscribe to the Fen Post",
                "<h1>Subscribe to the Fen Post</h1><p>Choose the subscription that is right for you, and read all that we write.</p><h2>Digital</h2><p>One crown a week for the first year. Cancel anytime.</p><h2>Paper and digital</h2><p>Four crowns a week, with delivery to your door.</p>"
            )
        ),
        (
            "Abonnement",
            page(
                "Abo-Angebote",
                "<h1>Unsere Abo-Angebote</h1><p>Wählen Sie das Abo, das zu Ihnen passt, und lesen Sie alles, was wir schreiben.</p><h2>Digital</h2><p>Eine Krone die Woche im ersten Jahr. Jederzeit kündbar.</p><h2>Papier</h2><p>Vier Kronen die Woche, mit Lieferung bis an Ihre Tür.</p>"
            )
        ),
        (
            "newsletters",
            page(
                "Newsletters",
                "<h1>Our newsletters</h1>"
                    + ["Morning", "Sport", "Weekend"].map {
                        "<h2>\($0)</h2><p>Sign up for our \($0.lowercased()) newsletter and get the best of the Fen Post delivered to your inbox.</p>"
                    }.joined())
        ),
        (
            "not in your country",
            page(
                "Unavailable for legal reasons",
                "<h1>451: Unavailable due to legal reasons</h1><p>We recognise that you are trying to access this website from a country in which we cannot grant access at this time. For any issues, call us.</p>"
            )
        ),
    ]

    private static let others: [(name: String, html: String)] = [
        (
            "gallery",
            page(
                "Regatta in pictures",
                "<h1>Regatta in pictures</h1>"
                    + (1...8).map {
                        "<figure><img src=\($0).jpg><figcaption>Boat number \($0) on its way round the second mark of the course. Photo: A. Sample</figcaption></figure>"
                    }.joined())
        ),
        (
            "gallery with lines",
            page(
                "Regatta in pictures",
                "<h1>Regatta in pictures</h1>"
                    + (1...8).map { "<div><img src=\($0).jpg><span>\($0)/8</span><a href=#>Next picture</a></div>" }
                    .joined())
        ),
        (
            "privacy policy",
            page(
                "Privacy policy",
                "<h1>Privacy policy</h1><p>This privacy policy tells how we process personal data of those who visit our website, and which rights they have.</p><p>We use cookies to keep you logged in, and to count how often each of our pages is read.</p>"
            )
        ),
        (
            "terms",
            page(
                "Terms of use",
                "<h1>Terms of use</h1><p>By using this website you agree to these terms. If you do not agree to them, you may not use the website.</p><p>All content is protected by copyright and may not be reproduced without our permission.</p>"
            )
        ),
        (
            "contact",
            page(
                "Contact us",
                "<h1>Contact us</h1><p>You can reach our newsroom by telephone from eight in the morning until ten at night, or write to us at any hour of the day.</p>"
            )
        ),
        (
            "Impressum",
            page(
                "Impressum",
                "<h1>Impressum</h1><p>Angaben gemäß § 5 TMG: Fen Post Verlag GmbH, Am Hafen 1, 12345 Fenport. Geschäftsführer: Max Muster. Handelsregister: HRB 1234.</p>"
            )
        ),
        ("empty shell", page("Fen Post", "<div id=app></div>")),
        (
            "weather",
            page(
                "Weather",
                "<h1>Weather</h1>"
                    + ["Fenport", "Low Marsh", "Norholm", "Outer Sands"].map {
                        "<div><h3>\($0)</h3><p>12 °C</p><p>Rain</p></div>"
                    }.joined())
        ),
        (
            "live scores",
            page(
                "Live scores",
                "<h1>Live scores</h1><table>"
                    + (1...8).map { "<tr><td>Fenport \($0)</td><td>2 : \($0)</td><td>Low Marsh</td></tr>" }.joined()
                    + "</table>")
        ),
    ]
}
