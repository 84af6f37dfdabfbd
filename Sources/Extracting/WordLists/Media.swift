import Text

/// The media in which people publish what they say, or to which they say it.
enum Media {
    static let platforms: [[String]] = [
        ["truth", "social"], ["x"], ["twitter"], ["telegram"], ["facebook"], ["instagram"], ["tiktok"], ["youtube"],
        ["linkedin"], ["bluesky"], ["threads"], ["weibo"], ["wechat"], ["reddit"], ["substack"], ["whatsapp"],
        ["mastodon"],
    ]
    /// Agencies that are told things even where no entity says that they are organizations.
    static let agencies: WordList = "reuters ap afp bloomberg cnn bbc dpa ansa tass interfax xinhua kyodo"
    static let before: WordList = "on via over"
}
