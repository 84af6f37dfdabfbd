import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A web server on 127.0.0.1, at a port of its own, that answers as a test has it answer.
///
/// It speaks HTTP/1.1 as bytes, so that it can also speak it wrongly. Sites are told by the `Host` that they are asked for.
package final class WebServer: Sendable {
    package typealias Handler = @Sendable (ServedRequest) -> ServedAnswer

    package let port: Int
    private let channel: any Channel
    private let log: RequestLog

    /// `certificate` makes it speak TLS.
    package init(certificate: TestCertificate? = nil, _ handler: @escaping Handler) throws {
        let log = RequestLog()
        let tls = try certificate.map { try NIOSSLContext(configuration: $0.serverConfiguration(http2: false)) }
        channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
                    try channel.pipeline.syncOperations.addHandler(
                        StepHandler(ended: log.end, greatestLoad: { log.greatestLoad }) { received in
                            if received.first == WebServer.handshakeByte {
                                received = Data()
                                return ServedAnswer.raw("HTTP/1.1 400 Bad Request\r\n\r\n").steps
                            }
                            return WebServer.request(in: &received, log).map { handler($0).steps }
                        })
                }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        guard let port = channel.localAddress?.port else { preconditionFailure("a bound channel has a port") }
        (self.port, self.log) = (port, log)
    }

    deinit { channel.close(promise: nil) }

    /// The requests so far, in the order in which they came.
    package var requests: [ServedRequest] { log.requests }

    /// The targets of the requests so far that are not for what a site says to crawlers.
    package var pageTargets: [String] {
        requests.map(\.target).filter { !["/robots.txt", "/.well-known/tdmrep.json"].contains($0) }
    }

    package func forgetRequests() { log.clear() }

    /// The greatest number of requests that were being answered at once.
    package var greatestLoad: Int { log.greatestLoad }

    package func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }
}

extension WebServer {
    /// What a client begins with that speaks TLS to a server which does not.
    private static let handshakeByte: UInt8 = 0x16

    /// Takes a request from the front of what a connection has received; nil where none is whole yet.
    private static func request(in received: inout Data, _ log: RequestLog) -> ServedRequest? {
        guard let end = received.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        received = Data(received[end.upperBound...])
        let words = lines[0].split(separator: " ").map(String.init)
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return [parts[0].lowercased(), parts.count > 1 ? parts[1] : ""]
        }
        return log.begin(words[0], words.count > 1 ? words[1] : "", fields)
    }
}

/// What the handlers of all connections write down.
final class RequestLog: Sendable {
    private struct State {
        var requests: [ServedRequest] = []
        var load = 0
        var greatestLoad = 0
    }

    private let state = Mutex(State())
    private let start = ContinuousClock.now

    var requests: [ServedRequest] { state.withLock { $0.requests } }
    var greatestLoad: Int { state.withLock { $0.greatestLoad } }

    func clear() { state.withLock { $0 = State() } }

    func begin(_ method: String, _ target: String, _ fields: [[String]]) -> ServedRequest {
        let elapsed = (ContinuousClock.now - start).components
        let time = Int(elapsed.seconds) * 1_000_000_000 + Int(elapsed.attoseconds / 1_000_000_000)
        let request = ServedRequest(method: method, target: target, fields: fields, time: time)
        state.withLock {
            $0.requests.append(request)
            $0.load += 1
            $0.greatestLoad = max($0.load, $0.greatestLoad)
        }
        return request
    }

    func end() { state.withLock { $0.load -= 1 } }
}
