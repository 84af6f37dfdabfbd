import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL

/// A web server on 127.0.0.1 that speaks HTTP/2 over TLS, in good order.
package final class HTTP2Server: Sendable {
    package let port: Int
    private let channel: any Channel
    private let log: RequestLog

    package init(_ certificate: TestCertificate, _ handler: @escaping WebServer.Handler) throws {
        let log = RequestLog()
        let tls = try NIOSSLContext(configuration: certificate.serverConfiguration(http2: true))
        channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                do {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                } catch {
                    return channel.eventLoop.makeFailedFuture(error)
                }
                return channel.configureCommonHTTPServerPipeline { stream in
                    stream.eventLoop.makeCompletedFuture {
                        try stream.pipeline.syncOperations.addHandler(StreamHandler(handler, log))
                    }
                }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        guard let port = channel.localAddress?.port else { preconditionFailure("a bound channel has a port") }
        (self.port, self.log) = (port, log)
    }

    deinit { channel.close(promise: nil) }

    package var requests: [ServedRequest] { log.requests }
}

/// Answers the one request of a stream.
private final class StreamHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let handler: WebServer.Handler
    private let log: RequestLog
    private var head: HTTPRequestHead?

    init(_ handler: @escaping WebServer.Handler, _ log: RequestLog) {
        self.handler = handler
        self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end:
            guard let head else { return }
            var fields = head.headers.map { [$0.name.lowercased(), $0.value] }
            fields.append(["version", "\(head.version)"])
            let answer = handler(log.begin(head.method.rawValue, head.uri, fields)).parts
            let headers = HTTPHeaders(answer.fields.map { ($0[0], $0[1]) })
            let status = HTTPResponseStatus(statusCode: answer.status)
            context.write(
                wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: status, headers: headers))),
                promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            log.end()
        }
    }
}

extension ServedAnswer {
    /// The parts of an answer in good order.
    fileprivate var parts: (status: Int, fields: [[String]], body: Data) {
        guard case .bytes(let bytes)? = steps.first, let end = bytes.range(of: Data("\r\n\r\n".utf8)) else {
            return (500, [], Data())
        }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let fields = lines.dropFirst().map { line in
            line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        return (Int(lines[0].split(separator: " ")[1]) ?? 500, fields, Data(bytes[end.upperBound...]))
    }
}
