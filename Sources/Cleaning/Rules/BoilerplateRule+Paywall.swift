import Text

/// Offers to pay or log in, and what tells who may read on.
extension BoilerplateRule {
    static let paywall = BoilerplateRule(
        name: "paywall", reason: "tells who may read on, or offers to pay or log in",
        elements: ElementPattern(
            labels: [
                "regwall", "tp modal", "paywall offer", "paywall message", "paywall form", "paywall overlay",
                "paywall prompt", "paywall banner", "login", "log in", "signin", "sign in", "register wall",
                "subscriber offer",
            ],
            maximumShare: 0.2,
            maximumProse: 1_500),
        lines: LinePattern(
            phrases: [
                "réservée aux abonnés", "réservé aux abonnés", "de cet article à lire", "subscribe to continue",
                "subscribe to read", "sign in to continue", "log in to continue", "to continue reading this article",
                "to read the full article", "to read the full story", "full access to this article",
                "already a subscriber", "create a free account", "create an account to read", "become a member to read",
                "nur für abonnenten", "有料会員", "有料記事", "para seguir leyendo", "exclusivo para suscriptores",
                "contenuto riservato", "riservato agli abbonati", "this article is for subscribers",
            ]),
        takes: [
            .element(#"<div class="paywall-offer"><p>Read on for one crown a week.</p></div>"#),
            "Subscribe to continue reading.", "Subscribe to continue reading", "Already a subscriber? Log in",
            "La suite est réservée aux abonnés.",
        ],
        leaves: [
            .element(#"<div class="wall"><p>The city wall is to be mended.</p></div>"#),
            "Subscribers to the concert got their money back.",
        ])

}
