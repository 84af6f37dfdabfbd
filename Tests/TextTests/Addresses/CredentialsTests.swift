import Testing
import Text

@Suite struct CredentialsTests {
    @Test(arguments: [
        ("http://me:secret@post.example/a?b#c", "http://post.example/a?b#c"),
        ("HTTPS://me@post.example", "HTTPS://post.example"),
        ("http://me:secret@127.0.0.1:99999/a", "http://127.0.0.1:99999/a"),
        ("http://me:secret@[::zz]:1/a", "http://[::zz]:1/a"),
        ("http://me:secret@bad%20host/x", "http://bad%20host/x"),
        ("http://me:se@cret@post.example/", "http://post.example/"),
        ("http://me:secret%40post.example/", "http://post.example/"),
        ("http://me:sec/ret@post.example/a", "http://post.example/a"),
        ("http://me:sec?ret@post.example/a", "http://post.example/a"),
        ("http:me:secret@post.example/", "http:post.example/"),
        ("http:/\\me:secret@post.example/", "http:/\\post.example/"),
        (" ht\ntp://me:secret@post.example/", " ht\ntp://post.example/"),
        ("http:// me:secret@post.example/", "http:// post.example/"),
        ("ftp://me:secret@post.example/a", "ftp://post.example/a"),
        ("http://me:secret@", "http://"),
    ]) func `who asks is taken out of an address`(_ address: String, _ without: String) {
        #expect(address.withoutCredentials == without)
    }

    @Test(arguments: [
        "https://post.example/@ada/story", "https://post.example:8080/a?mail=a@b.example", "https://post.example?a@b",
        "https://[2001:db8::1]:80/@ada", "https://[2001:db8::1]/@ada", "tag:ada@post.example,2026:1",
        "mailto:ada@post.example", "urn:uuid:1@2",
        "ada@post.example", "", "http:", "http://", "12:30 @ home", "über://a@b", "/a@b",
    ]) func `another text stays as it is`(_ text: String) { #expect(text.withoutCredentials == text) }
}
