import ArticleModel

/// The result of one check: what was observed and what was expected.
package struct CheckResult: Codable, Hashable, Sendable {
    package enum Severity: String, Codable, Sendable { case warn, error }

    package var name: String
    package var severity: Severity
    package var passed: Bool
    package var observed: String
    package var expected: String

    package init(name: String, severity: Severity, passed: Bool, observed: String, expected: String) {
        self.name = name
        self.severity = severity
        self.passed = passed
        self.observed = observed
        self.expected = expected
    }
}

/// The failure of a load that checks of severity error have undone.
package struct ChecksFailed: Failure {
    package let checks: [CheckResult]

    package init(checks: [CheckResult]) { self.checks = checks }

    package var kind: FailureKind { .checkFailed }

    /// Such as `check offsetsInBody failed: observed 3, expected 0`.
    package var description: String {
        checks.map { "check \($0.name) failed: observed \($0.observed), expected \($0.expected)" }
            .joined(separator: "\n")
    }
}
