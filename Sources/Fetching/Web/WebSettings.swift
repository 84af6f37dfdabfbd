import ArticleModel

/// How the web is asked: the keys of the `fetch` section of `pipeline.json` that only sources on the web obey.
package struct WebSettings: Codable, Hashable, Sendable {
    /// Whom a site can turn to: an address, or one of e-mail. Without it nothing is asked of the network.
    package var contact: String?
    /// The number of requests under way at once, over all hosts.
    package var connections = 16
    /// The number of requests under way at once to one host.
    package var connectionsPerHost = 2
    /// The seconds between the beginnings of two requests to one host.
    package var delay = 1.0
    /// The seconds above which a site's `Crawl-delay` is not obeyed further.
    package var maximumDelay = 30.0
    /// The seconds that a server has to begin its answer, and to go on with it.
    package var responseSeconds = 30
    /// The seconds that a whole answer may take.
    package var totalSeconds = 120
    package var revisits = RevisitSchedule()

    package init() {}

    package init(from reader: inout SettingsReader) {
        contact = WebSettings.contact(from: &reader)
        connections = reader.integer("connections", default: connections, in: 1...256)
        connectionsPerHost = reader.integer("connectionsPerHost", default: connectionsPerHost, in: 1...16)
        delay = reader.number("delay", default: delay, in: 0...3_600)
        maximumDelay = reader.number("maximumDelay", default: maximumDelay, in: 0...3_600)
        responseSeconds = reader.integer("responseSeconds", default: responseSeconds, in: 1...3_600)
        totalSeconds = reader.integer("totalSeconds", default: totalSeconds, in: 1...36_000)
        revisits = RevisitSchedule(from: &reader)
    }

    /// It becomes part of a header.
    private static func contact(from reader: inout SettingsReader) -> String? {
        guard let text = reader.name("contact") else { return nil }
        if isContact(text) { return text }
        reader.note("contact", "is \"\(text)\", but \(contactRule)")
        return nil
    }

    /// Whether sites can reach somebody by `text`.
    package static func isContact(_ text: String) -> Bool {
        let isReachable = text.hasPrefix("https://") || text.hasPrefix("http://") || text.contains("@")
        return isReachable && text.utf8.allSatisfy { (0x20...0x7e).contains($0) && !$0.isOne(of: "()") }
    }

    /// What a user is told whose contact is none.
    package static let contactRule = "must be an address such as https://news.example/bot or bot@news.example"

    /// Such as `Copydesk/0.9 (+https://news.example/bot)`.
    var userAgent: String { "Copydesk/\(Release.version) (+\(contact ?? "no contact"))" }

    /// What a user is told who has set no contact.
    package static let contactAdvice =
        "give sites an address by which they can reach you, such as \"https://news.example/bot\" or "
        + "\"bot@news.example\"; it is sent with each request"

    /// The name by which a `robots.txt` calls us.
    static let productToken = "Copydesk"
}

/// How often a page is looked at again, by its age: most corrections come soon.
package struct RevisitSchedule: Codable, Hashable, Sendable {
    /// The minutes between two looks at a page that is known for less than an hour.
    package var minutes = 15
    /// The hours between two looks at one that is known for less than a day.
    package var hours = 3
    /// The days between two looks at an older one.
    package var days = 1
    /// The days after which a page is looked at no more.
    package var untilDay = 7

    package init() {}

    package init(from reader: inout SettingsReader) {
        minutes = reader.integer("revisitMinutes", default: minutes, in: 1...60)
        hours = reader.integer("revisitHours", default: hours, in: 1...24)
        days = reader.integer("revisitDays", default: days, in: 1...365)
        untilDay = reader.integer("revisitUntilDay", default: untilDay, in: 0...3_650)
    }

    /// Returns when a page is to be looked at next; nil where that is never.
    ///
    /// The time is halved for each of the `changes` that it had of late: a live report is looked at again and again, and less
    /// so once it rests.
    func next(firstSeen: Timestamp, checked: Timestamp, changes: Int) -> Timestamp? {
        let age = checked.secondsSinceEpoch - firstSeen.secondsSinceEpoch
        if age >= untilDay * 86_400 { return nil }
        let interval = age < 3_600 ? minutes * 60 : age < 86_400 ? hours * 3_600 : days * 86_400
        return checked.adding(seconds: max(interval >> changes, min(interval, 60)))
    }

    /// An eighth of the time: of 15 minutes, two.
    static let maximumChanges = 3
}
