import ArticleModel

/// The result of one check: what was observed and what was expected.
package struct CheckResult: Codable, Hashable, Sendable {
    package enum Severity: String, Codable, CaseIterable, Sendable { case warn, error }

    package var name: String
    package var severity: Severity
    package var passed: Bool
    /// What the user says of what the check finds; nil for one that is built in.
    package var message: String?
    package var observed: String
    package var expected: String
    /// The first rows that were found, to be shown; nil for a check that is built in.
    package var rows: [String]?
    /// What to do where the check has failed.
    package var advice: String?

    package init(
        name: String, severity: Severity, passed: Bool, message: String? = nil, observed: String, expected: String,
        rows: [String]? = nil, advice: String? = nil
    ) {
        self.name = name
        self.severity = severity
        self.passed = passed
        self.message = message
        self.observed = observed
        self.expected = expected
        self.rows = rows
        self.advice = advice
    }

    /// Such as `Articles without a headline: 2 rows, expected no row`.
    package var summary: String { "\(message.map { "\($0): " } ?? "")\(observed), expected \(expected)" }

    /// What was observed, in one line with the first of the rows, as the database keeps it.
    var observedInShort: String {
        (message.map { "\($0): " } ?? "") + observed + (rows?.first.map { ", such as \($0)" } ?? "")
    }

    /// The lines that show what was observed and what to do.
    package var details: [String] { (rows ?? []) + (advice?.split(separator: "\n").map(String.init) ?? []) }
}

/// The failure of a load that checks of severity error have undone.
package struct ChecksFailed: Failure {
    package let checks: [CheckResult]

    package init(checks: [CheckResult]) { self.checks = checks }

    package var kind: FailureKind { .checkFailed }

    /// Such as `check offsetsInBody failed: observed 3, expected 0`, with the rows that were found and what to do below it.
    package var description: String {
        checks.map { check in
            let message = check.message.map { "\($0): " } ?? ""
            let first = "check \(check.name) failed: \(message)observed \(check.observed), expected \(check.expected)"
            return ([first] + check.details.map { "  \($0)" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
