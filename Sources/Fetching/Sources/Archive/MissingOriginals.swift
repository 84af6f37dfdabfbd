import ArticleModel

/// The revisits of an archive of which no file of the source has had the page.
struct MissingOriginals {
    private var count = 0
    private var example: String?

    mutating func note(_ revisit: ArchivedRevisit) {
        count += 1
        example = example ?? revisit.originalAddress.withoutCredentials
    }

    /// Such as `2 revisits are of pages that the source has not had, such as http://post.example/a`; nil where there are none.
    var text: String? {
        example.map {
            "\(count) \(count == 1 ? "revisit is of a page" : "revisits are of pages") that the source has not had, "
                + "such as \($0.printable)"
        }
    }
}
