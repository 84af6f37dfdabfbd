/// What feeds say of sound and film.
enum FeedMedia {
    /// The namespaces of what podcasts say of themselves, to be listed among others.
    private static let podcastNamespaces: Set = [
        "http://www.itunes.com/dtds/podcast-1.0.dtd", "https://podcastindex.org/namespace/1.0",
    ]

    static func isOfPodcasts(_ namespace: String) -> Bool { podcastNamespaces.contains(namespace.lowercased()) }

    /// Whether what comes with an entry is sound or film, by its media type.
    static func isRecording(_ mediaType: String?) -> Bool {
        guard let kind = mediaType?.lowercased().prefix(while: { $0 != "/" }) else { return false }
        return kind == "audio" || kind == "video"
    }
}
