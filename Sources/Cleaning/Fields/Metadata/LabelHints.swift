/// The words of `class` and `id` by which an element says that it holds metadata.
enum LabelHints {
    static let authors: Set<String> = [
        "byline", "bylines", "by line", "bylinename", "author", "authors", "authorname", "authorline", "articleauthor",
        "postauthor", "textauthor", "autor", "autoren", "auteur", "auteurs", "autore", "redaktor", "writer", "writers",
        "journalist", "signature",
    ]
    static let dates: Set<String> = [
        "date", "dates", "datetime", "date time", "dateline", "dateinfo", "articledate", "postdate", "pubdate",
        "publishdate", "publisheddate", "publishtime", "published", "publish", "publication",
        "timestamp", "time", "posted", "datum", "fecha",
    ]
    static let standfirsts: Set<String> = [
        "standfirst", "subtitle", "sub title", "subheadline", "sub headline", "dek", "deck", "article subhead",
        "articlesubhead",
    ]

    static let lists = [authors, dates, standfirsts]

    /// The meaning of each of the words: the index of its list in `lists`.
    static let table: LabelTable = {
        var entries: [String: LabelTable.Meaning] = [:]
        for (index, words) in lists.enumerated() {
            for word in words { entries[word] = LabelTable.Meaning(rule: index) }
        }
        return LabelTable(entries)
    }()

    static let authorOrDate = LabelTable(words: authors.union(dates).union(["meta", "post meta"]))
    static let author = LabelTable(words: authors)

    /// Whether `label` may hold one of the words above, as it has three letters of one; a label that has none
    /// need not be split into words.
    static func mayMatter(_ label: some Sequence<UInt8>) -> Bool {
        var window = 0
        for byte in label {
            window = (window << 5 | Int(byte & 31)) & 0x7FFF
            if isTrigram[window] { return true }
        }
        return false
    }

    /// Three letters of each word, chosen to be rare in other labels.
    private static let trigrams = [
        "byl", "by-", "by_", "aut", "dak", "wri", "jou", "sig", "dat", "pub", "tim", "ste", "fec", "ndf", "bti",
        "b-t", "b_t", "bhe", "b-h", "b_h", "dek", "dec",
    ]

    /// Whether three letters are one of `trigrams`, indexed by five bits of each, so that letter case does not count.
    private static let isTrigram: [Bool] = {
        var table = [Bool](repeating: false, count: 1 << 15)
        for trigram in trigrams { table[trigram.utf8.reduce(0) { $0 << 5 | Int($1 & 31) }] = true }
        return table
    }()
}
