import ArticleModel
import Loading

/// The results of checks as JUnit XML, which servers for continuous integration read.
///
/// A check of severity `error` that has failed is a `failure`. JUnit has no warnings: one that has failed with `warn` is `skipped`, with
/// what was observed, since that is shown and fails no build.
struct JUnitReport {
    /// How the file begins, by which one is known that may be replaced.
    static let start = """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="copydesk check"
        """

    let results: [CheckResult]
    let clock: Timestamp

    var xml: String {
        let failed = results.filter { !$0.passed }
        let counts = #"tests="\#(results.count)" failures="\#(failed.count { $0.severity == .error })" errors="0""#
        let skipped = #"skipped="\#(failed.count { $0.severity == .warn })""#
        return """
            \(JUnitReport.start) \(counts) \(skipped)>
            <testsuite name="copydesk check" \(counts) \(skipped) timestamp="\(clock.description.prefix(19))">
            \(results.map(testCase).joined(separator: "\n"))
            </testsuite>
            </testsuites>

            """
    }

    private func testCase(_ check: CheckResult) -> String {
        let attributes =
            "classname=\"copydesk.\(check.message == nil ? "builtIn" : "own")\" name=\"\(check.name.escapedForXML)\""
        if check.passed { return "<testcase \(attributes)/>" }
        let summary = check.summary.escapedForXML
        switch check.severity {
        case .warn:
            let details = check.details.isEmpty ? "" : "<system-out>\(details(of: check))</system-out>"
            return "<testcase \(attributes)><skipped message=\"warning: \(summary)\"/>\(details)</testcase>"
        case .error:
            let failure = "<failure type=\"error\" message=\"\(summary)\">\(details(of: check))</failure>"
            return "<testcase \(attributes)>\(failure)</testcase>"
        }
    }

    private func details(of check: CheckResult) -> String {
        check.details.map(\.escapedForXML).joined(separator: "\n")
    }
}

extension String {
    /// The text within an element or attribute of XML: what a terminal would obey, which XML cannot hold either, is `?`.
    fileprivate var escapedForXML: String {
        let text = String(String.UnicodeScalarView(printable.unicodeScalars.map { $0.isNoncharacter ? "?" : $0 }))
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

extension Unicode.Scalar {
    /// Whether XML forbids the character, though it is no control character: U+FFFE and U+FFFF.
    fileprivate var isNoncharacter: Bool { value == 0xFFFE || value == 0xFFFF }
}
