import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

extension WebClient {
    /// Returns what went wrong, in words for a person.
    func problem(of error: any Error, at address: IPAddress) -> WebProblem {
        switch error {
        case let problem as WebProblem: problem
        case let error as HTTPClientError: problem(of: error, at: address)
        case let error as HTTPParserError: problem(of: error)
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: tlsProblem("\(error)")
        case let error as IOError where error.errnoCode == ECONNRESET || error.errnoCode == EPIPE: .closedEarly
        case let error as IOError:
            WebProblem(.noConnection, "no connection to \(address): \(String(cString: strerror(error.errnoCode)))")
        case let error as ChannelError: WebProblem(.noConnection, "no connection to \(address): \(error)")
        case is CancellationError: .cancelled
        default: WebProblem(.closedEarly, "the answer ends in an error: \(String(describing: error).prefix(200))")
        }
    }

    private func problem(of error: HTTPClientError, at address: IPAddress) -> WebProblem {
        switch error {
        case .cancelled: .cancelled
        case .deadlineExceeded, .getConnectionFromPoolTimeout:
            WebProblem(.tooSlow, "the server did not begin to answer within \(settings.responseSeconds) s")
        case .readTimeout: WebProblem(.tooSlow, "the server fell silent for \(settings.responseSeconds) s")
        case .connectTimeout: WebProblem(.noConnection, "no connection to \(address) within 10 s")
        case .tlsHandshakeTimeout: WebProblem(.noConnection, "\(address) did not agree on encryption within 10 s")
        case .remoteConnectionClosed, .uncleanShutdown: .closedEarly
        default: WebProblem(.badResponse, "the request failed: \(error)")
        }
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
        return WebProblem(
            .tls, "the server cannot be trusted: \(words.last.map(String.init) ?? String(text.prefix(200)))")
    }
}

extension WebProblem {
    static let closedEarly = WebProblem(.closedEarly, "the server closed the connection before the answer was complete")
}
