import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct HTTP2Tests {
    @Test func `HTTP/2 is spoken where the server offers it`() async throws {
        let certificate = try TestCertificate()
        let server = try HTTP2Server(certificate) { request in
            request.target == "/robots.txt"
                ? ServedAnswer(200, [:], "User-agent: *\nDisallow: /private")
                : ServedAnswer(200, [:], "page \(request.target)")
        }
        let web = try WebFixture([:])
        web.certificate = certificate
        let requests = try (0..<20).map { try web.request("https://news.example:\(server.port)/\($0)") }
        let bodies = try await web.withSession { session in
            try await withThrowingTaskGroup(of: String.self) { group in
                for request in requests {
                    group.addTask { String(decoding: try await session.page(request).answer.body, as: UTF8.self) }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
        }
        #expect(bodies == Set((0..<20).map { "page /\($0)" }))
        #expect(server.requests.allSatisfy { $0["version"] == "HTTP/2.0" })
        #expect(
            try await web.fetch(url: "https://news.example:\(server.port)/private").problem?.contains("does not allow")
                == true)
    }
}
