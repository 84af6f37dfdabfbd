import ArticleModel
import Testing

@testable import Rights

@Suite struct RightsPolicyTests {
    static let now = Timestamp("2026-11-29T12:00:00Z")

    static func policy(_ uses: RightsStatement.Use...) -> RightsPolicy {
        var policy = RightsPolicy()
        for use in uses { policy[use] = .refuse }
        return policy
    }

    @Test func `what is reserved is refused where the policy says so, and in words`() {
        let statements = AnswerRights.statements([("X-Robots-Tag", "noarchive"), ("TDM-Reservation", "1")])
        #expect(RightsPolicy().refusal(of: statements, at: Self.now) == nil)
        #expect(
            Self.policy(.archive).refusal(of: statements, at: Self.now)?.description
                == "X-Robots-Tag in the header says noarchive, which reserves archive; rights.archive is refuse")
        #expect(
            RightsPolicy.web.refusal(of: statements, at: Self.now)?.description
                == "tdm-reservation in the header says 1, which reserves mining; rights.mining is refuse")
        #expect(Self.policy(.index, .excerpt).refusal(of: statements, at: Self.now) == nil)
    }

    @Test func `what is said to another crawler, allowed or limited, is no reason to refuse`() {
        let policy = Self.policy(.index, .excerpt, .training, .mining)
        for value in ["googlebot: noindex", "max-snippet:20", "gptbot: noai"] {
            #expect(policy.refusal(of: RobotsDirectives(header: value).statements, at: Self.now) == nil)
        }
        #expect(policy.refusal(of: TDMReservation.statements("0", policy: nil, at: .header), at: Self.now) == nil)
        #expect(policy.refusal(of: RobotsDirectives(header: "copydesk: noindex").statements, at: Self.now) != nil)
    }

    @Test func `an end that is to come is none yet`() {
        let policy = Self.policy(.index)
        let past = RobotsDirectives(header: "unavailable_after: 2026-11-28").statements
        let future = RobotsDirectives(header: "unavailable_after: 2026-11-30").statements
        #expect(policy.refusal(of: past, at: Self.now) != nil)
        #expect(policy.refusal(of: future, at: Self.now) == nil)
        #expect(policy.refusal(of: past, at: nil) == nil)
    }

    /// TDMRep, "Processing priority".
    @Test(arguments: [
        ([("tdmrep.json", "1")], true), ([("tdmrep.json", "1"), ("header", "0")], false),
        ([("tdmrep.json", "0"), ("header", "1")], true), ([("header", "1"), ("meta", "0")], false),
        ([("tdmrep.json", "0"), ("header", "0"), ("meta", "1")], true),
        // A value that is none replaces nothing.
        ([("tdmrep.json", "1"), ("meta", "7")], true),
    ])
    func `a reservation nearer to the article replaces one farther off`(_ said: [(String, String)], _ isRefused: Bool) {
        let statements = said.flatMap { place, value in
            RightsStatement.Place(rawValue: place).map { TDMReservation.statements(value, policy: nil, at: $0) } ?? []
        }
        #expect((RightsPolicy.web.refusal(of: statements, at: Self.now) != nil) == isRefused)
    }

    @Test func `of all else the strictest counts, wherever it stands`() {
        let statements =
            ContentUsage.statements("train-ai=n", at: .robots, to: nil)
            + ContentUsage.statements("train-ai=y", at: .header, to: nil)
        #expect(statements.inForce == statements)
        #expect(Self.policy(.training).refusal(of: statements, at: Self.now)?.statement.place == .robots)
    }

    @Test func `a source's own words come before those for all, and these before what is usual`() {
        var own = RightsPolicy()
        own[.mining] = .record
        let policy = own.completed(by: Self.policy(.archive)).completed(by: .web)
        #expect(
            RightsStatement.Use.allCases.map { policy[$0] == .refuse } == [
                false, true, false, false, false, false, false,
            ])
    }

    @Test func `what is said again and again is kept once, and what nobody means is counted`() {
        let many = (0..<5_000).map { "bot\($0): noindex" }.joined(separator: ", ")
        let statements = AnswerRights.statements([("x-robots-tag", "noindex"), ("X-Robots-Tag", "noindex, \(many)")])
        #expect(statements.count == 101)
        #expect(statements.first?.text == "index reserved: noindex")
        #expect(statements.last?.text == "nothing: 4901 more statements")
        let long = AnswerRights.statements([
            ("tdm-policy", "https://news.example/" + String(repeating: "x", count: 60_000)), ("tdm-reservation", "1"),
        ])
        #expect(long.map { $0.link?.count } == [501, 501])
        let ugly = AnswerRights.statements([("x-robots-tag", "bad\u{1B}[1mbot: noindex")])
        #expect(ugly.first?.agent == "bad?[1mbot")
    }
}
