import Text

/// Pictures, players and embedded pages.
extension BoilerplateRule {
    static let media = BoilerplateRule(
        name: "media", reason: "is a picture, player or embedded page",
        elements: ElementPattern(
            labels: [
                "gallery", "video player", "videoplayer", "jwplayer", "brightcove", "audio player", "audioplayer",
                "photo credit",
            ],
            weakLabels: ["slideshow", "player", "podcast"],
            tags: [
                .iframe, .object, .video, .audio, .canvas, .map, .applet, .noscript, .template, .frameset, .noframes,
                .math,
            ],
            maximumShare: 0.3,
            takesParagraphs: true),
        takes: [
            .element("<video><p>Your browser shows no films.</p></video>"),
            .element("<noscript><p>Please turn scripts on.</p></noscript>"),
        ],
        leaves: [
            .element(#"<p class="videotape">The tape was found.</p>"#),
            .element(#"<div class="podcast-text"><p>The two men who made it say that they never met.</p></div>"#),
        ])

    static let player = BoilerplateRule(
        name: "player", reason: "belongs to a film, sound or picture that is not here",
        lines: LinePattern(
            whole: [
                "play video", "play", "pause", "mute", "unmute", "watch video", "watch the video", "loading", "video",
                "please enable javascript", "javascript is disabled", "video player is loading", "play audio", "audio",
                "current time", "fullscreen", "watch now", "listen now", "click to play", "tap to unmute", "live",
                "this video is not available", "media caption", "show captions", "slideshow", "swipe", "expand",
                "watch",
                "listen",
            ],
            firstWords: ["sorry", "javascript", "your", "you", "please", "this"],
            matches: { line in
                isViewerButton(line)
                    || line.starts(with: [
                        "your browser does not support", "you need to enable javascript", "please enable javascript",
                        "javascript is required", "this browser does not support", "sorry your browser",
                    ]) || line.withoutNumbers.isEmpty && line.words.count == 4 && line.textLine.scalars.contains("/")
            }),
        takes: [
            "Play video", "0:00 / 3:25",
            "Loading...", "This video is not available", "View image in fullscreen", "Open gallery",
        ],
        leaves: ["Play videos backwards, he said.", "Loading docks stay shut", "View from the gallery"])

    /// Whether a line is a button of a picture viewer: "Open image in gallery".
    private static func isViewerButton(_ line: LineFeatures) -> Bool {
        guard let first = line.words.first, (2...6).contains(line.words.count) else { return false }
        return viewing.contains(first) && line.consists(of: viewerWords)
    }

    private static let viewing: Set<Substring> = ["view", "open", "enlarge", "expand", "show", "zoom", "see", "close"]

    private static let viewerWords: Set<Substring> = viewing.union([
        "image", "images", "photo", "photos", "picture", "gallery", "slideshow", "fullscreen", "full", "screen", "size",
        "in", "the", "this", "larger", "lightbox", "caption", "captions",
    ])

    static let embedNotice = BoilerplateRule(
        name: "embedNotice", reason: "stands in place of something embedded",
        lines: LinePattern(
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
            ]),
        takes: [
            "An dieser Stelle findest du einen externen Inhalt, der den Artikel ergänzt.",
            "Your browser does not support the video tag.", "Please enable JavaScript",
        ],
        leaves: ["The content of the letter was not made public."])

}
