/// Short inputs of each kind, one of each form that the program knows.
enum SeedTexts {
    static let addresses = [
        "https://www.example.org/2026/05/04/story.html?utm_source=x&id=7#top",
        "HTTP://User:pass@EXAMPLE.org:80/a/../b/./c",
        "https://m\u{fc}nchen.example/stra\u{df}e/%7Euser/%e4", "https://[2001:db8::1]:8443/a;jsessionid=1?b=c&b=d",
        "http://example.org.:8080\\a\\b", "https://xn--mnchen-3ya.example/", "https://\u{65e5}\u{672c}\u{3002}example/",
        "javascript:alert(1)", "data:text/html,x", "https://example.org/?PHPSESSID=1&ref=a", "//example.org/a",
        "https://example.org/%2e%2e/%2E/a%zz", "https://1.2.3.4/a?b#c", "https://ex%41mple.org/\u{130}",
        "https://a..b/",
    ]

    static let dates = [
        "2026-05-04T10:15:00+02:00", "2026-05-04", "2026-05", "2026", "20260504", "20260504T1015", "1777889700",
        "1777889700000", "4 May 2026, 10:15 a.m. BST", "May 4th, 2026", "the 4th of May, 2026", "04/05/2026 22:00",
        "4.5.26", "12. Mai 2021", "12 de mayo de 2021", "Published Monday 4 May 2026 at 10.15pm", "3 hours ago",
        "4 min read", "14:05", "April 25", "Mon, 04 May 2026 10:15:00 GMT", "2026-12-31T23:59:60Z",
        "0001-01-01T00:00:00+15:00", "9999-12-31T23:59:59-15:00", "2024-02-29 24:00", "2 p.m. EDT May 4, 2026",
        "1 \u{44f}\u{43d}\u{432}\u{430}\u{440}\u{44f} 2026", "2026\u{5e74}5\u{6708}4\u{65e5}", "il y a 2 heures",
    ]

    static let json = [
        #"{"@context":"https://schema.org","@type":"NewsArticle","headline":"A \u00e9\ud83d\ude42","author":[{"name":"Ann"}]}"#,
        #"window.__STATE__ = {a: 'b', c: `d`, "e": new Date("2026-05-04"), f: [1, 2.5e3, -0, null, true, undefined,],};"#,
        #"/* comment */ {"a": "line"# + "\n" + #"break", "b": "say "hi"", "c": [1 2], // end"#,
        #"self.__next_f.push([1,"5:[\"$\",\"p\",null,{\"children\":\"text\"}]\n"])"#, "[[[[[[{}]]]]]]",
        #"{"a":{"a":{"a":"#,
        #"[{"state":1},"a",[2,3],{"x":0}]"#, "<!-- {\"a\":1} -->", #""\u12""#, "{'a':\"\\x41\\u{1F600}\\\n\"}",
    ]

    static let records = [
        #"{"id":"7","url":"https://example.org/story","html":"<p>The ferry stayed in port on Monday, he said.</p>"}"#,
        #"{"text":"Ferry stays in port\n\nThe ferry stayed in port on Monday, the harbour master said.","fetchedAt":"2026-05-04T10:00:00Z"}"#,
        #"{"contentHash":"00","location":{"archive":"fetch.warc.gz","offset":0,"length":10}}"#,
        #"{"id":"7","paragraphs":[{"text":"“We are ready,” Ann Keller said."}],"other":[1,2.5,null,{"a":true}]}"#,
        #"{"id":"7","url":"https://example.org/","rejection":{"stage":"clean","reason":"noBody","detail":"none"}}"#,
        #"{"id":"7","paragraphs":[],"entities":[],"quotes":[{"kind":"direct","span":{"paragraph":0,"start":0,"length":1},"text":"a","attribution":"none","rule":"x","confidence":1}]}"#,
        #"{"id":"7","paragraphs":[{"role":"heading","text":"A"}],"big":1e400,"byline":null,"language":"de"}"#,
        "[]", "null", "{}", #"{"id":1}"#,
    ]

    static let configurations = [
        #"{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "Example Post" } ] }"#,
        #"{"version":1,"workspace":"var","sources":[{"name":"a","folder":"/srv","include":["**/*.html","*.[ht]*"],"index":"i.csv"}],"fetch":{"maximumPerRun":5,"maximumBytes":9},"clean":{"minimumBodyCharacters":1,"maximumDepth":7},"extract":{},"load":{},"limits":{"warnRejects":0.1,"failRejects":0.5,"from":3},"retention":{"runs":1,"days":0}}"#,
        #"{"version":2,"sorces":[],"sources":[{"name":1}],"limits":{"warnRejects":-1e9,"from":1e30}}"#,
        #"{"version":1,"sources":[],"sources":[],}"#, "\u{feff}{}",
        #"{"version":1,"sources":[{"name":"a\"b","folder":"\u0000"}]}"#,
    ]

    static let overrides = [
        ##"{ "hosts": ["example.org"], "body": ["#story", "div.article-text"], "remove": ["aside.promo", "[data-role=letter]"], "title": ["h1.headline"], "subtitle": [".lead"], "authors": [".signature a"], "date": ["time.published"] }"##,
        #"{"hosts":["a"],"body":["*","article div p"],"remove":["[class='main']","a[href]","[data-role=\"letter\"]"]}"#,
        #"{"hosts":["example.org"],"remove":["article#story.main.article-text footer.signature time"]}"#,
    ]

    static let tables = [
        "file,url,outlet\na.html,https://example.org/a,Post\nb.html,,\n",
        "\"a \"\"quoted\"\" field\",\"two\nlines\"\r\nb,c\r\n",
        "a\rb\r\rc", "\"open", "\"a\"b,c", ",,,\n\n,\"\"", "\u{feff}file;url\n",
    ]

    static let names = [
        "Dr. Ann-Marie O'Neill Jr.\nBill de la Cruz", "R. B. Stone\nRobert Bruce Stone III", "Xi Jinping\nXi",
        "\u{418}\u{432}\u{430}\u{43d} \u{41f}\u{435}\u{442}\u{440}\u{43e}\u{432}\nIvan Petrov",
        "Zvezdov\u{301}\nBVG AG & Co. KG",
        "Queen Elizabeth II\nThe Ministry of Finance (MoF)",
    ]

    /// What makes names, speakers and quotations, in all the ways in which they are said.
    static let speech = [
        "\u{201c}We are ready,\u{201d} said Ann Keller, the mayor of Norholm. \u{201c}Nobody else is.\u{201d}",
        "According to officials, \u{201c}nothing\u{201d} was lost. He said: \u{201c}We wait.\u{201d} According to police, .",
        "\"It's over,\" Keller's spokesman told Reuters on Monday. \"It is,\" she said, adding that \"no one\" would pay.",
        "The ministry said that it would appeal. \u{201c}Not yet,\u{201d} a senior official who asked not to be named said.",
        "\u{201c}This is the first part.\nSo goes the second,\u{201d} the president said, according to the daily Post.",
        "ANN KELLER: We are ready.\nROBERT LUND: Are you? \u{2018}Yes,\u{2019} he wrote on X: @keller #ready https://x.example/a.",
        "\u{ab}Wir sind bereit\u{bb}, sagte er. \u{201e}Nein\u{201c}, sagte sie. In \u{201c}The Ferry\u{201d} (2019) he plays a so-called \u{201c}king\u{201d}.",
        "Dr. J. R. Lund Jr., 47, of Acme Inc. and the U.N. in St. John\u{2019}s, N.B., paid $4.5m at 10:15 a.m. on Jan. 4, 2026.",
        "NORHOLM, April 25 (Reuters) - The council voted. - We lost, Lund said - twice - and left. Asked why, he shrugged.",
    ]
}
