import Fetching
import Testing

@Suite struct NormalizedURLTests {
    @Test(arguments: [
        ("HTTP://Example.COM", "http://example.com/"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("http://example.com:443/a", "http://example.com:443/a"),
        ("http://example.com:/a", "http://example.com/a"),
        ("http://example.com:0080", "http://example.com/"),
        ("http://example.com./a", "http://example.com/a"),
        ("  http://example.com/a\n", "http://example.com/a"),
        ("http://exam\tple.com/a\r\nb", "http://example.com/ab"),
        ("http://user:secret@example.com/", "http://example.com/"),
        ("http://example.com/a/./b/../c/", "http://example.com/a/c/"),
        ("http://example.com/../../a/..", "http://example.com/"),
        ("http://example.com/a/%2e%2E/b", "http://example.com/b"),
        ("http://example.com//a//", "http://example.com//a//"),
        ("http:\\\\example.com\\a", nil),
        ("http://example.com\\a\\b", "http://example.com/a/b"),
        ("http://example.com/%7Euser/%c3%a9/é", "http://example.com/~user/%C3%A9/%C3%A9"),
        ("http://example.com/a b/100%/%zz", "http://example.com/a%20b/100%25/%25zz"),
        ("http://example.com/a%2Fb", "http://example.com/a%2Fb"),
        ("http://example.com/#top", "http://example.com/"),
        ("http://example.com/?", "http://example.com/"),
        ("http://example.com?b=2&a=1&b=2", "http://example.com/?b=2&a=1&b=2"),
        ("http://example.com/?q=a+b&x=%41", "http://example.com/?q=a+b&x=A"),
        ("http://example.com/?utm_source=x&id=7&fbclid=y&UTM_Medium=z", "http://example.com/?id=7"),
        ("http://example.com/?gclid=1&&", "http://example.com/"),
        ("http://example.com/?ref=home&source=list", "http://example.com/?ref=home&source=list"),
        ("http://example.com/a;jsessionid=1A2B?PHPSESSID=3", "http://example.com/a"),
        ("http://MÜNCHEN.example/", "http://xn--mnchen-3ya.example/"),
        ("http://例え.テスト/", "http://xn--r8jz45g.xn--zckzah/"),
        ("http://m%C3%BCnchen.example/", "http://xn--mnchen-3ya.example/"),
        ("http://exam\u{ad}ple.example/", "http://example.example/"),
        ("http://m\u{fc}n\u{200b}chen.example/", "http://xn--mnchen-3ya.example/"),
        ("http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"), ("http://[2001:0DB8:0::0001]/", "http://[2001:db8::1]/"),
        ("http://[1:2]/", nil), ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("http://\u{210c}ost.example/", "http://host.example/"),
        ("http://\u{212b}land.example/", "http://xn--land-poa.example/"),
        ("http://a%2e./b", nil), ("http://a../", nil), ("http://[::1]x80/", nil),
        ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("ftp://example.com/", nil),
        ("file:///etc/passwd", nil),
        ("//example.com/", nil), ("/a/b", nil), ("", nil), ("http://", nil), ("http:///a", nil), ("http://.", nil),
        ("http://a..b/", nil), ("http://exa mple.com/", nil), ("http://exa<mple.com/", nil), ("http://a:b/", nil),
        ("http://a:99999/", nil), ("http://[::1/", nil), ("http://[x]/", nil), ("http://a%00b/", nil),
    ])
    func `all spellings of a URL become one`(text: String, expected: String?) {
        #expect(NormalizedURL(text)?.description == expected)
        if let expected { #expect(NormalizedURL(expected)?.description == expected) }
    }

    @Test func `a long URL is no trouble`() {
        let slug = String(repeating: "a-very-long-story/", count: 10_000)
        #expect(NormalizedURL("http://example.com/\(slug)")?.description.utf8.count == 19 + slug.utf8.count)
    }
}
