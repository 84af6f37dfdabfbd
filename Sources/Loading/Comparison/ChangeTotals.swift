/// Counts of what differs between two states of the database.
package struct ChangeTotals: Sendable {
    package struct Group: Hashable, Sendable {
        package let what: String
        package let change: RowChange.Kind
        package let rule: String?
    }

    package struct Count: Hashable, Sendable {
        package var rows = 0
        package var articles = 0
    }

    package struct ArticleCount: Hashable, Sendable {
        package let article: String
        package let title: String?
        package let outlet: String?
        package let day: String?
        package var rows = 0
        /// The length of the texts that differ.
        package var characters = 0
    }

    package private(set) var groups: [Group: Count] = [:]
    private var latest: [Group: String] = [:]
    private var byArticle: [String: ArticleCount] = [:]
    package private(set) var rows = 0

    package init() {}

    package mutating func add(_ change: RowChange) {
        rows += 1
        let group = Group(what: change.what, change: change.change, rule: change.rule)
        groups[group, default: Count()].rows += 1
        // The changes of one kind come article by article.
        if change.article == nil || latest[group] != change.article {
            groups[group, default: Count()].articles += change.articles
            latest[group] = change.article
        }
        guard let article = change.article else { return }
        var count =
            byArticle[article]
            ?? ArticleCount(
                article: article, title: change.title, outlet: change.outlet, day: change.day)
        count.rows += 1
        count.characters += change.characters
        byArticle[article] = count
    }

    /// How many articles have rows that differ.
    package var articles: Int { byArticle.count }

    /// The groups, those of most rows first.
    package var sortedGroups: [(Group, Count)] {
        groups.sorted { ($1.value.rows, $0.key.order) < ($0.value.rows, $1.key.order) }.map { ($0.key, $0.value) }
    }

    /// The outlets with the numbers of their rows and articles, those of most articles first; nil stands for articles without
    /// one.
    package var outlets: [(String?, Count)] {
        var counts: [String?: Count] = [:]
        for article in byArticle.values {
            counts[article.outlet, default: Count()].rows += article.rows
            counts[article.outlet, default: Count()].articles += 1
        }
        return counts.sorted {
            ($1.value.articles, $1.value.rows, $0.key ?? "") < ($0.value.articles, $0.value.rows, $1.key ?? "")
        }
        .map { ($0.key, $0.value) }
    }

    /// The articles in which most text differs.
    package func largest(_ count: Int) -> [ArticleCount] {
        Array(
            byArticle.values.sorted { ($1.characters, $1.rows, $0.article) < ($0.characters, $0.rows, $1.article) }
                .prefix(count))
    }
}

extension ChangeTotals.Group {
    fileprivate var order: String { "\(what)\u{0}\(change.rawValue)\u{0}\(rule ?? "")" }
}
