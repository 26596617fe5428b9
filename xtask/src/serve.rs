//! Serves `dist/` to this machine as a good web host would, or the development build by Trunk.

use crate::{dist, flags::Serve, tools::trunk_command};
use anyhow::{Context, Result, anyhow};
use percent_encoding::percent_decode_str;
use std::{
    fs::File,
    io,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    thread,
};
use tiny_http::{Header, Method, Request, Response, Server};
use xshell::Shell;

const FIRST_PORT: u16 = 8080;
const PORTS_TO_TRY: u16 = 20;
const THREADS: usize = 4;
/// Encodings with the ending of their files, the better first.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

pub(crate) fn run(sh: &Shell, flags: &Serve) -> Result<()> {
    dist::prepare(sh)?;
    let port = flags.port.unwrap_or(FIRST_PORT);
    if flags.dev {
        crate::styles::run(sh)?;
        let port = port.to_string();
        trunk_command(sh).args(["serve", "--dist", "target/trunk-dev", "--port", &port]).run()?;
        return Ok(());
    }
    dist::build(sh)?;
    serve(&sh.current_dir().join(dist::DIST), port)
}

fn serve(folder: &Path, first_port: u16) -> Result<()> {
    let root = folder.canonicalize()?;
    let last_port = first_port.saturating_add(PORTS_TO_TRY);
    let (server, port) = (first_port..=last_port)
        .find_map(|port| Some((Server::http((Ipv4Addr::LOCALHOST, port)).ok()?, port)))
        .with_context(|| format!("None of the ports {first_port} to {last_port} is free."))?;
    println!("AHP Maturity is at http://127.0.0.1:{port}/ until you press Ctrl-C.");
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    if let Err(error) = answer(&root, request) {
                        println!("An answer was not delivered: {error}");
                    }
                }
            });
        }
    });
    Ok(())
}

fn answer(root: &Path, request: Request) -> Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refusal = Response::empty(405).with_header(header("Allow", "GET, HEAD")?);
        return Ok(request.respond(refusal)?);
    }
    let Some(path) = file_for(root, request.url()) else {
        return Ok(request.respond(Response::from_string("Not found").with_status_code(404))?);
    };
    let (file, encoding) = best_copy(&path, &accepted(&request))?;
    let mut response = Response::from_file(file)
        .with_chunked_threshold(usize::MAX)
        .with_header(header("Content-Type", &content_type(&path))?)
        .with_header(header("Cache-Control", "no-cache")?)
        .with_header(header("Vary", "Accept-Encoding")?)
        .with_header(header("X-Content-Type-Options", "nosniff")?);
    if let Some(encoding) = encoding {
        response.add_header(header("Content-Encoding", encoding)?);
    }
    Ok(request.respond(response)?)
}

/// The file that an address means, if it lies inside `root`.
fn file_for(root: &Path, address: &str) -> Option<PathBuf> {
    let path = address.split('?').next()?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    // Links and `..` are followed first and compared after, so that no spelling leads outside.
    let file = root.join(path).canonicalize().ok()?;
    (file.starts_with(root) && file.is_file()).then_some(file)
}

fn best_copy(path: &Path, accepted: &str) -> io::Result<(File, Option<&'static str>)> {
    for (encoding, ending) in ENCODINGS {
        if accepts(accepted, encoding)
            && let Ok(file) = File::open(format!("{}.{ending}", path.display()))
        {
            return Ok((file, Some(encoding)));
        }
    }
    Ok((File::open(path)?, None))
}

fn accepted(request: &Request) -> String {
    let header = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    header.map(|header| header.value.to_string()).unwrap_or_default()
}

/// Whether the list names the encoding; browsers neither weigh nor refuse any.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|one| one.trim() == encoding)
}

fn content_type(path: &Path) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    if kind.type_() == "text" { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("{name}: {value} is no header"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let outside = tempfile::tempdir().unwrap();
        let root = outside.path().join("dist");
        fs::create_dir_all(root.join("fonts")).unwrap();
        let root = root.canonicalize().unwrap();
        fs::write(root.join("index.html"), "page").unwrap();
        fs::write(root.join("fonts/a b.woff2"), "font").unwrap();
        fs::write(outside.path().join("secret"), "secret").unwrap();

        assert_eq!(file_for(&root, "/"), Some(root.join("index.html")));
        assert_eq!(file_for(&root, "/index.html?x=1"), Some(root.join("index.html")));
        assert_eq!(file_for(&root, "/fonts/a%20b.woff2"), Some(root.join("fonts/a b.woff2")));
        let secret = format!("/{}", outside.path().join("secret").display());
        for address in
            ["/fonts", "/none", "/../secret", "/%2e%2e/secret", "/fonts/..%2f..%2fsecret", &secret]
        {
            assert_eq!(file_for(&root, address), None, "{address}");
        }
    }
}
