import Text

/// Questions about cookies, terms and consent.
extension BoilerplateRule {
    static let consent = BoilerplateRule(
        name: "consent", reason: "asks for consent to cookies or terms, or leads to the terms",
        elements: ElementPattern(
            labels: [
                "cookie", "cookies", "ot sdk", "ot pc", "consent", "gdpr", "onetrust", "cmp", "truste", "didomi",
                "usercentrics",
                "privacy banner", "cookiebot", "embed consent",
            ],
            maximumShare: 0.97,
            minimumRemaining: 300),
        lines: LinePattern(
            whole: [
                "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies",
                "cookie settings", "cookie policy", "privacy policy", "terms of use", "terms of service",
                "terms and conditions", "terms of use privacy policy", "privacy policy terms of use",
                "manage preferences",
                "manage consent", "contact us", "about us", "advertise with us", "privacy", "terms",
            ],
            phrases: [
                "constitutes agreement to its user agreement", "constitutes agreement to our",
                "access information on your device", "access information on a device", "by signing up you agree",
                "by subscribing you agree", "by subscribing you are agreeing", "by signing up you will",
                "by clicking sign up",
                "by clicking subscribe", "by submitting this form you", "by entering your email",
                "by providing your email",
                "you can unsubscribe at any time", "unsubscribe at any time by", "mit der anmeldung akzeptieren",
                "mit ihrer anmeldung stimmen", "jederzeit wieder abbestellen", "jederzeit widerrufen werden",
                "informationen auf einem gerät", "en vous inscrivant vous", "vous désinscrire à tout moment",
                "al suscribirte aceptas", "al registrarte aceptas", "iscrivendoti accetti",
            ],
            firstWords: ["this", "we", "by"],
            matches: { line in
                guard let first = line.words.first, first == "this" || first == "we" || first == "by" else {
                    return false
                }
                return line.starts(with: [
                    "this site uses cookies", "this website uses cookies", "by continuing to use this site",
                    "by using this site", "this site is protected by recaptcha",
                ])
                    || line.starts(with: ["we use cookies", "we and our partners use cookies"])
                        && line.contains(any: cookieUses)
            }),
        takes: [
            .element(#"<div id="cookie-banner"><p>We value your privacy</p></div>"#),
            "We use cookies to improve your experience.", "This website uses cookies", "Accept all cookies",
            "Privacy Policy", "Terms of Use | Privacy Policy",
            "By signing up you agree to our terms.", "We and our partners store and access information on your device.",
        ],
        leaves: [
            .element(#"<p class="cook">The cook left early.</p>"#),
            "We use cookies as bait, the trapper said.", "Cookies sell best in winter",
            "Privacy policy is no small matter, the court held.",
            "Those who signed up agree that it was worth it.",
        ])

    private static let cookieUses: Set<Substring> = [
        "experience", "site", "website", "traffic", "ads", "consent", "personalise", "personalize", "partners",
    ]

}
