import AsyncHTTPClient
import Fetching
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOSSL

extension WebClient {
    /// Returns what went wrong, in words for a person.
    func problem(of error: any Error, at address: IPAddress) -> WebProblem {
        switch error {
        case let problem as WebProblem: problem
        case let error as HTTPClientError: problem(of: error, at: address)
        case let error as HTTPParserError: problem(of: error)
        case let error as NIOHTTP2Errors.StreamClosed:
            WebProblem(.closedEarly, "the answer was broken off: HTTP/2 \(name(of: error.errorCode))")
        case let error as any NIOHTTP2Error:
            WebProblem(.badResponse, "the answer is not HTTP/2: \(String(describing: type(of: error)))")
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: tlsProblem("\(error)")
        case let error as IOError where error.errnoCode == ECONNRESET || error.errnoCode == EPIPE: .closedEarly
        case let error as IOError:
            WebProblem(.noConnection, "no connection to \(address): \(String(cString: strerror(error.errnoCode)))")
        // Where the connection was there and closed while the request was written.
        case ChannelError.ioOnClosedChannel, ChannelError.alreadyClosed, ChannelError.outputClosed,
            ChannelError.inputClosed,
            ChannelError.eof:
            .closedEarly
        case let error as ChannelError: WebProblem(.noConnection, "no connection to \(address): \(error)")
        case is CancellationError where Task.isCancelled: .cancelled
        default: WebProblem(.closedEarly, "the answer ends in an error: \(String(describing: error).prefix(200))")
        }
    }

    private func problem(of error: HTTPClientError, at address: IPAddress) -> WebProblem {
        switch error {
        // The library also calls so what an ended connection has cut off.
        case .cancelled: Task.isCancelled ? .cancelled : .closedEarly
        case .deadlineExceeded, .getConnectionFromPoolTimeout:
            WebProblem(.tooSlow, "the server did not begin to answer within \(settings.responseSeconds) s")
        case .readTimeout: WebProblem(.tooSlow, "the server fell silent for \(settings.responseSeconds) s")
        case .connectTimeout: WebProblem(.noConnection, "no connection to \(address) within 10 s")
        case .tlsHandshakeTimeout: WebProblem(.noConnection, "\(address) did not agree on encryption within 10 s")
        case .remoteConnectionClosed, .uncleanShutdown: .closedEarly
        default: WebProblem(.badResponse, "the request failed: \(error)")
        }
    }

    /// Such as `0x2 Internal Error`, of `HTTP2ErrorCode<0x2 Internal Error>`.
    private func name(of code: HTTP2ErrorCode) -> String {
        let text = "\(code)"
        return text.split(separator: "<").last.map { String($0.prefix { $0 != ">" }) } ?? text
    }

    private func problem(of error: HTTPParserError) -> WebProblem {
        switch error {
        case .headerOverflow: .largeHeader
        case .invalidEOFState, .closedConnection: .closedEarly
        default: WebProblem(.badResponse, "the answer is not HTTP: \(error)")
        }
    }

    /// The library's description ends in what OpenSSL calls the trouble, such as `CERTIFICATE_VERIFY_FAILED`.
    private func tlsProblem(_ text: String) -> WebProblem {
        let words = text.split { !$0.isUppercase && $0 != "_" }.filter { $0.count > 8 && $0.contains("_") }
        let trouble = words.last.map(String.init) ?? String(text.prefix(200))
        return WebProblem(
            .tls,
            Self.troublesWithoutTLS.contains(trouble)
                ? "the server speaks no TLS there: \(trouble)" : "the server cannot be trusted: \(trouble)")
    }

    /// What OpenSSL makes of the answer of a server that does not speak TLS.
    private static let troublesWithoutTLS: Set = ["WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST"]
}
