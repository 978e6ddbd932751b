//! The port of a site: with it goes what a browser keeps for that site.

use std::collections::BTreeSet;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Mutex, PoisonError};

/// Listens, without blocking, at a port that this process has not had before: the system gives freed ports again,
/// and a browser still holds what an earlier site kept at that address.
pub fn listen() -> io::Result<TcpListener> {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let mut used = USED.lock().unwrap_or_else(PoisonError::into_inner);
        if used.insert(listener.local_addr()?.port()) {
            listener.set_nonblocking(true)?;
            return Ok(listener);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_not_given_twice() {
        let ports = |_| listen().unwrap().local_addr().unwrap().port();
        let given: Vec<u16> = (0..4_000).map(ports).collect();
        assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), given.len());
    }
}
