import Testing

@testable import Fetching

@Suite struct IPAddressTests {
    /// The blocks of the IANA registries of special-purpose addresses (RFC 6890), by an address in each.
    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.8.8.8", "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255",
        "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::8.8.8.8", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1",
        "2002:7f00:1::1",
        "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1", "ff02::1",
    ])
    func `an address that not everybody can reach is not public`(_ text: String) throws {
        #expect(try !#require(IPAddress(text)).isPublic)
    }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
        "192.0.1.1", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888", "64:ff9b::8.8.8.8",
    ])
    func `its neighbours are`(_ text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic)
    }

    @Test(arguments: [
        "2130706433", "0x7f.1", "127.1", "0177.0.0.1", "1.2.3.4.5", "1.2.3.256", "", "[::1]", "fe80::1%eth0",
    ])
    func `other spellings are no address`(_ text: String) { #expect(IPAddress(text) == nil) }
}

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("HTTP://News.Example", "http://news.example/"), ("https://news.example:443/a?b#c", "https://news.example/a?b"),
        ("http://news.example:8080/ä b", "http://news.example:8080/%C3%A4%20b"),
        ("http://news.example/a/../b/./c?utm_source=x&&", "http://news.example/b/c?utm_source=x&&"),
        ("http://news.example/%2e%2E/a%2f", "http://news.example/a%2f"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"), ("http://1.2.3.4/", "http://1.2.3.4/"),
        ("http://münchen.example", "http://xn--mnchen-3ya.example/"),
        (" http://news.example/\na\n", "http://news.example/a"),
    ])
    func `an address is asked for as it is written`(_ text: String, _ address: String) throws {
        #expect(try WebAddress(text).description == address)
    }

    @Test(
        arguments: [
            ("ftp://news.example/", .notHTTP), ("file:///etc/passwd", .notHTTP), ("javascript:alert(1)", .notHTTP),
            ("news.example", .notHTTP), ("", .notHTTP), ("http://" + String(repeating: "a", count: 20_000), .notHTTP),
            ("http://me@news.example/", .credentials), ("https://me:secret@news.example/", .credentials),
            ("http://:@news.example", .credentials), ("http:///", .noHost), ("http://a b/", .noHost),
            ("http://news.example:99999/", .noHost), ("http://[::1%25eth0]/", .noHost),
            ("http://2130706433/", .numericHost), ("http://0x7f000001", .numericHost), ("http://127.1/", .numericHost),
            ("http://0177.0.0.1/", .numericHost), ("http://127.0.0.01/", .numericHost),
            ("http://1.2.3.4.5/", .numericHost),
            ("http://0x7f.0x1/", .numericHost),
        ] as [(String, WebAddress.Problem)])
    func `what is no address, or hides where it leads, is refused`(_ text: String, _ problem: WebAddress.Problem) {
        #expect(throws: problem) { try WebAddress(text) }
    }

    /// RFC 3986, section 5.4, for the references that pages and headers have.
    @Test(
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("//g", "http://g/"),
            ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
            ("g#s", "http://a/b/c/g"),
            (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
            ("https://x/y", "https://x/y"),
            ("g?y/../x", "http://a/b/c/g?y/../x"), ("g:h/1", nil), ("mailto:a@b", nil),
        ] as [(String, String?)])
    func `a reference leads on from where it stands`(_ reference: String, _ address: String?) throws {
        let base = try WebAddress("http://a/b/c/d;p?q")
        #expect((try? base.resolving(reference))?.description == address)
    }
}
