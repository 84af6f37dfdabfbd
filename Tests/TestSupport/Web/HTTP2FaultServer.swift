import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// A frame of HTTP/2 as it stands on the wire (RFC 9113, section 4.1), right or wrong.
package struct HTTP2Frame: Sendable {
    package var type: UInt8
    package var flags: UInt8 = 0
    package var stream: Int
    package var payload = Data()

    package init(_ type: UInt8, flags: UInt8 = 0, stream: Int, _ payload: Data = Data()) {
        (self.type, self.flags, self.stream, self.payload) = (type, flags, stream, payload)
    }

    package static let endStream: UInt8 = 0x1
    package static let endHeaders: UInt8 = 0x4

    package var bytes: Data { bytes(claiming: payload.count) }

    /// The frame with a length that need not be its payload's.
    package func bytes(claiming length: Int) -> Data {
        var head: [UInt8] = [UInt8(length >> 16 & 0xff), UInt8(length >> 8 & 0xff), UInt8(length & 0xff), type, flags]
        for shift in [24, 16, 8, 0] { head.append(UInt8(stream >> shift & 0xff)) }
        return Data(head) + payload
    }

    package static func data(_ text: String, stream: Int, isLast: Bool = false) -> HTTP2Frame {
        HTTP2Frame(0, flags: isLast ? endStream : 0, stream: stream, Data(text.utf8))
    }

    package static func headers(
        _ fields: [(String, String)], stream: Int, isLast: Bool = false, isWhole: Bool = true
    ) -> HTTP2Frame {
        HTTP2Frame(
            1, flags: (isLast ? endStream : 0) | (isWhole ? endHeaders : 0), stream: stream,
            fields.reduce(into: Data()) { $0 += literal($1.0, $1.1) })
    }

    package static func continuation(_ fields: [(String, String)], stream: Int, isLast: Bool = false) -> HTTP2Frame {
        var frame = headers(fields, stream: stream, isWhole: isLast)
        frame.type = 9
        return frame
    }

    package static func reset(_ stream: Int, code: UInt8) -> HTTP2Frame {
        HTTP2Frame(3, stream: stream, Data([0, 0, 0, code]))
    }

    package static func goAway(after stream: Int, code: UInt8) -> HTTP2Frame {
        HTTP2Frame(7, stream: 0, Data([0, 0, UInt8(stream >> 8), UInt8(stream & 0xff), 0, 0, 0, code]))
    }

    /// A field that is neither compressed nor put into the table of known ones (RFC 7541, section 6.2.2).
    package static func literal(_ name: String, _ value: String) -> Data {
        Data([0]) + string(name) + string(value)
    }

    private static func string(_ text: String) -> Data { integer(text.utf8.count, prefix: 7) + Data(text.utf8) }

    /// RFC 7541, section 5.1.
    private static func integer(_ number: Int, prefix: Int) -> Data {
        let limit = 1 << prefix - 1
        if number < limit { return Data([UInt8(number)]) }
        var bytes = Data([UInt8(limit)])
        var rest = number - limit
        while rest >= 128 {
            bytes.append(UInt8(rest % 128 + 128))
            rest /= 128
        }
        return bytes + Data([UInt8(rest)])
    }
}

/// A server on 127.0.0.1 that speaks HTTP/2 frame by frame, so that it can also speak it wrongly.
package final class HTTP2FaultServer: Sendable {
    package typealias Handler = @Sendable (_ stream: Int) -> [ServedAnswer.Step]

    package let port: Int
    private let channel: any Channel

    /// `greeting` is sent when a connection is there, in good order the settings.
    package init(
        _ certificate: TestCertificate, greeting: @escaping @Sendable () -> Data, _ handler: @escaping Handler
    ) throws {
        let tls = try NIOSSLContext(configuration: certificate.serverConfiguration(http2: true))
        channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    var reader = FrameReader(greeting: greeting(), handler)
                    try channel.pipeline.syncOperations.addHandler(StepHandler { reader.steps(in: &$0) })
                }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        guard let port = channel.localAddress?.port else { preconditionFailure("a bound channel has a port") }
        self.port = port
    }

    deinit { channel.close(promise: nil) }
}

/// Reads what a client sends: its preface, and frames, of which a request is answered.
private struct FrameReader {
    private let greeting: Data
    private let handler: HTTP2FaultServer.Handler
    private var isGreeted = false
    private static let preface = Data("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

    init(greeting: Data, _ handler: @escaping HTTP2FaultServer.Handler) {
        self.greeting = greeting
        self.handler = handler
    }

    mutating func steps(in received: inout Data) -> [ServedAnswer.Step]? {
        if !isGreeted {
            guard received.count >= FrameReader.preface.count else { return nil }
            received = Data(received.dropFirst(FrameReader.preface.count))
            isGreeted = true
            return [.bytes(greeting)]
        }
        while received.count >= 9 {
            let head = [UInt8](received.prefix(9))
            let length = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
            guard received.count >= 9 + length else { return nil }
            received = Data(received.dropFirst(9 + length))
            let stream = Int(head[7]) << 8 | Int(head[8])
            // Settings are acknowledged, a request is answered, and all else is let pass.
            if head[3] == 4, head[4] & 1 == 0 { return [.bytes(HTTP2Frame(4, flags: 1, stream: 0).bytes)] }
            if head[3] == 1 { return handler(stream) }
        }
        return nil
    }
}
