import AsyncHTTPClient
import Fetching
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// Asks servers; each request by itself, within limits of size and time.
struct WebClient: Sendable {
    let settings: WebSettings

    /// The bytes that a header may have, names and values.
    static let maximumHeaderBytes = 1 << 16
    /// How many of a host's addresses are tried.
    private static let addressTries = 3
    /// The bytes of an answer without use that are read, so that its connection can be used again.
    private static let drainedBytes = 1 << 16

    /// Asks one of the host's addresses; the next where one cannot be connected to.
    func answer(to request: WebRequest, over connections: HTTPConnections) async throws(WebProblem) -> WebAnswer {
        let addresses = try await connections.permittedAddresses(
            of: request.address, allowsPrivate: request.allowsPrivate
        ).prefix(WebClient.addressTries)
        var problem = WebProblem(.unknownHost, "the host \(request.address.host) is not known")
        for address in addresses {
            let client = await connections.client(for: address)
            do {
                return try await answer(to: request, by: client, at: address)
            } catch {
                problem = error
                if error.kind != .noConnection { break }
                await connections.demote(address)
            }
        }
        throw problem
    }

    /// Asks once more where a connection that was kept is closed before anything came: the server had closed it meanwhile.
    private func answer(
        to request: WebRequest, by client: HTTPClient, at address: IPAddress
    ) async throws(WebProblem) -> WebAnswer {
        do {
            return try await bounded { try await exchange(request, client, address) }
        } catch {
            guard (error as? HTTPClientError) == .remoteConnectionClosed else { throw problem(of: error, at: address) }
        }
        do {
            return try await bounded { try await exchange(request, client, address) }
        } catch {
            throw problem(of: error, at: address)
        }
    }

    /// Does `work`, unless it takes longer than a whole answer may.
    private func bounded(_ work: @escaping @Sendable () async throws -> WebAnswer) async throws -> WebAnswer {
        let seconds = settings.totalSeconds
        let problem = WebProblem(.tooSlow, "the answer was not complete within \(seconds) s")
        return try await Deadline(seconds: seconds).bounding(throwing: problem, work)
    }

    private func exchange(
        _ request: WebRequest, _ client: HTTPClient, _ server: IPAddress
    ) async throws -> WebAnswer {
        var message = HTTPClientRequest(url: request.address.description)
        for field in request.fields { message.headers.add(name: field.name, value: field.value) }
        let response = try await begin(message, client)
        let fields = response.headers.map { WebField($0.name, $0.value) }
        try requireSmallHeader(fields)
        let isPage = response.status.code == 200
        let limit = isPage ? request.maximumBytes : WebClient.drainedBytes
        let (body, isCut) =
            isPage
            ? try await body(of: response, to: request, from: server) : (await drained(response, limit: limit), false)
        let encodings = isPage ? response.headers[canonicalForm: "Content-Encoding"].map(String.init) : []
        let decoded = Result {
            try ContentEncoding.decoded(body, encodings, limit: limit, isCut: isCut || request.takesBeginning)
        }
        // A part that cannot be read is none.
        if isCut, ((try? decoded.get()) ?? Data()).isEmpty { throw WebProblem.closedEarly }
        return WebAnswer(
            status: Int(response.status.code), version: "\(response.version)", fields: fields,
            body: try decoded.get(), receivedBytes: body.count, server: server, isCut: isCut)
    }

    /// Returns the answer as soon as its header is there.
    private func begin(_ message: HTTPClientRequest, _ client: HTTPClient) async throws -> HTTPClientResponse {
        do {
            return try await client.execute(message, timeout: .seconds(Int64(settings.responseSeconds)))
        } catch let error as HTTPClientError where error == .readTimeout {
            // Whichever clock runs out first, there was no answer.
            throw HTTPClientError.deadlineExceeded
        }
    }

    private func requireSmallHeader(_ fields: [WebField]) throws(WebProblem) {
        let size = fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
        guard size > WebClient.maximumHeaderBytes else { return }
        throw WebProblem.largeHeader
    }

    /// Returns the body, and whether the connection was closed before its end, where a part is taken. Where the beginning is
    /// enough, a larger body is read up to its limit.
    private func body(
        of response: HTTPClientResponse, to request: WebRequest, from server: IPAddress
    ) async throws -> (Data, isCut: Bool) {
        let limit = request.maximumBytes
        let tooLarge = { (size: Int) in
            WebProblem(.tooLarge, "the answer has \(size) bytes or more, but no more than \(limit) are allowed")
        }
        let size = response.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        if size > limit, !request.takesBeginning { throw tooLarge(size) }
        // A server may announce more than it sends.
        var body = Data(capacity: max(0, min(size, 1 << 20)))
        do {
            for try await piece in response.body {
                body.append(contentsOf: piece.readableBytesView)
                if body.count > limit {
                    if request.takesBeginning { break }
                    throw tooLarge(body.count)
                }
            }
        } catch  where request.takesPart && !body.isEmpty && problem(of: error, at: server).kind == .closedEarly {
            return (body, true)
        }
        return (body, false)
    }

    /// Reads a body of which nothing is needed, and returns nothing.
    private func drained(_ response: HTTPClientResponse, limit: Int) async -> Data {
        var size = 0
        do {
            for try await piece in response.body {
                size += piece.readableBytes
                if size > limit { break }
            }
        } catch {
            // The status and the header, which are what counts, are there.
            return Data()
        }
        return Data()
    }
}

extension WebProblem {
    static let largeHeader = WebProblem(
        .tooLarge, "the answer's header has more than \(WebClient.maximumHeaderBytes) bytes")
}
