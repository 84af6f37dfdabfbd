import Foundation

/// A server on this machine, asked for one page after the other.
struct LocalServer {
    struct NoAnswer: Error { let code: Int32 }

    let port: UInt16

    /// Returns the status and the body of the page at `path`, which may hold any characters.
    func get(_ path: String) throws -> (status: Int, body: String) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw NoAnswer(code: errno) }
        let target = path.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? path
        let request = Array("GET \(target) HTTP/1.0\r\nHost: localhost\r\n\r\n".utf8)
        guard write(descriptor, request, request.count) == request.count else { throw NoAnswer(code: errno) }
        let answer = String(decoding: FileHandle(fileDescriptor: descriptor).readDataToEndOfFile(), as: UTF8.self)
        let status = answer.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) }
        let body = answer.firstRange(of: "\r\n\r\n").map { String(answer[$0.upperBound...]) }
        guard let status, let body else { throw NoAnswer(code: 0) }
        return (status, body)
    }
}
